"""Fetches the pages that gongshi fetched and selects what a page function selects: title, links, text. Stores nothing."""
import base64
import json

import scrapy


class PagesSpider(scrapy.Spider):
    name = "pages"
    custom_settings = {
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": False,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "RETRY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "DOWNLOAD_SLOTS": {},
    }

    async def start(self):
        with open(self.list, encoding="utf-8") as lines:
            for line in lines:
                page = json.loads(line)
                yield scrapy.Request(
                    page["url"],
                    method=page["method"],
                    headers=page["headers"],
                    body=base64.b64decode(page["body"]) if page["body"] else None,
                    dont_filter=True,
                )

    def parse(self, response):
        self.crawler.stats.inc_value("pages")
        if not hasattr(response, "css"):
            return
        try:
            response.css("title::text").get()
            for link in response.css("a::attr(href)").getall():
                response.urljoin(link)
            " ".join(response.css("body ::text").getall())
        except ValueError:
            # JSON and other answers that have no selectors.
            return

    def closed(self, reason):
        print(self.crawler.stats.get_value("pages", 0))
