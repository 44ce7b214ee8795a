/** What the first synthetic sites have in common: the notices of one made-up county, and what stands around them. */

export const prose = `<p>受海州县教育局委托，海州县公共资源交易中心就下列项目组织采购，欢迎合格的供应商参加。</p>
<p>一、项目编号：HZ2024-018</p><p>二、项目名称：教室照明改造</p><p>三、预算金额：68.50万元</p>
<p>四、供应商的资格：具有独立承担民事责任的能力，最近三年没有重大违法记录。</p>
<p>五、获取文件：2024年7月24日至2024年7月30日，登录本网下载。</p><p>六、联系人：海州县教育局，电话见采购文件。</p>`

export const titles = [
  '海州县第一中学教室照明改造项目竞争性磋商公告',
  '海州县人民医院超声诊断设备采购项目公开招标公告',
  '海州县城区道路清扫保洁服务项目中标结果公告',
  '海州县档案馆数字化加工服务采购项目更正公告',
] as const
export const nav = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xwdt/">新闻动态</a></li><li><a href="/zbgg/">招标公告</a></li><li><a href="/zcfg/">政策法规</a></li></ul></div>`
export const hot = `<div class="side"><h3>热点信息</h3><ul class="hot"><li><a href="/xwdt/1001.html">海州县召开优化营商环境工作推进会议</a></li><li><a href="/xwdt/1002.html">海州县开展安全生产大检查专项行动</a></li><li><a href="/xwdt/1003.html">关于春节放假安排的通知公告</a></li></ul></div>`
export const friends = `<div class="friend-link"><a href="http://www.example.org/">国家某某网</a><a href="http://www.example.net/">某省人民政府</a></div><div class="footer">版权所有：海州县公共资源交易中心 技术支持：某某公司 电话：0000-0000000</div>`
export const around = (inner: string, title = '海州县公共资源交易中心') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${nav}<div class="main">${inner}</div>${friends}<!-- synthetic --></body></html>`
export const share = '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>'
export const turnOfNotice =
  '<div class="prevnext"><p>上一篇：<a href="/zbgg/99.html">海州县图书馆家具采购项目询价公告</a></p><p>下一篇：<a href="/zbgg/97.html">海州县社区食堂服务项目公告</a></p></div>'

export const li = (links: string[]) => links.map((link) => `<li>${link}</li>`).join('\n')
