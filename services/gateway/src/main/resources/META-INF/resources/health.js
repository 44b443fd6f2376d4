'use strict';
const TITLES = {
  'resident-registry': '老人档案',
  'provider-registry': '服务商',
  'order-dispatch': '派单',
  matching: '匹配',
  'caregiver-scheduling': '排班',
  'emergency-intake': '紧急呼叫',
  'care-accounts': '补贴结算',
  keycloak: '登录',
};
const STATES = { UP: '正常', DEGRADED: '部分可用', DOWN: '不可用' };
const SUMMARY = { UP: '全部服务正常。', DEGRADED: '部分副本不可用，服务仍可使用。', DOWN: '有服务不可用。' };

function row(service) {
  const item = document.createElement('li');
  item.className = service.status;
  const name = document.createElement('span');
  name.textContent = TITLES[service.name] ?? service.name;
  const detail = document.createElement('small');
  detail.textContent = `${service.name} · ${service.up}/${service.replicas} 个副本就绪`;
  name.append(detail);
  const state = document.createElement('strong');
  state.textContent = STATES[service.status];
  item.append(name, state);
  return item;
}

async function refresh() {
  const summary = document.getElementById('summary');
  let text = '查询不到服务状态。';
  try {
    const report = await (await fetch('/health', { cache: 'no-store' })).json();
    document.getElementById('services').replaceChildren(...(report.services ?? []).map(row));
    document.getElementById('try').hidden = !report.demo;
    text = SUMMARY[report.status] ?? text;
  } catch {
    document.getElementById('services').replaceChildren();
  }
  if (summary.textContent !== text) {
    summary.textContent = text;
  }
}

for (const door of document.querySelectorAll('.door')) {
  door.textContent = location.origin;
}
refresh();
setInterval(refresh, 5000);
