"""Verifies what our sender has sent with the library of Standard Webhooks."""
import json
import sys

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

sent = json.load(open(sys.argv[1], encoding="utf-8"))
webhook = Webhook(sent["secret"])
assert webhook.verify(sent["body"], sent["headers"])["type"] == "record.new"
try:
    webhook.verify(sent["body"] + " ", sent["headers"])
except WebhookVerificationError:
    print("Standard Webhooks verifies what we send, and refuses it changed")
else:
    raise AssertionError("a changed body was taken")
