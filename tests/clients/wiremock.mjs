// Drives an admin API with two published clients of WireMock and writes what they got.
// { "url": "http://…/", "client": "captain" | "rest" }
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { url, client } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const get = async (path, options) => {
  const answer = await fetch(new URL(path, url), { redirect: 'manual', ...options });
  return { status: answer.status, text: await answer.text() };
};
const got = {};

async function captain() {
  const { WireMock, EndpointFeature, MatchingAttributes } = require('wiremock-captain');
  const mock = new WireMock(url);
  await mock.clearAll();
  const made = await mock.register(
    { method: 'POST', endpoint: 'api/v4/made', body: { a: [2, 1] }, headers: { 'X-One': 'b' }, metadata: { team: 'qa' } },
    { status: 201, body: { made: true }, headers: { 'X-Two': 'c' } },
    { requestEndpointFeature: EndpointFeature.UrlPathPattern, requestIgnoreArrayOrder: true, requestHeaderFeatures: { 'X-One': MatchingAttributes.Contains }, stubPriority: 2 },
  );
  got.made = made;
  const edited = { ...made, request: { ...made.request, urlPathPattern: '/api/v4/made' } };
  await fetch(new URL(`__admin/mappings/${made.id}`, url), { method: 'PUT', body: JSON.stringify(edited) });
  got.answer = await get('api/v4/made', { method: 'POST', headers: { 'X-One': 'abc' }, body: '{"a":[1,2]}' });
  await mock.register({ method: 'GET', endpoint: '/flaky' }, { status: 503 }, { scenario: { scenarioName: 'flaky', requiredScenarioState: 'Started', newScenarioState: 'up' } });
  await mock.register({ method: 'GET', endpoint: '/flaky' }, { status: 200, body: 'up' }, { scenario: { scenarioName: 'flaky', requiredScenarioState: 'up' } });
  got.flaky = [(await get('flaky')).status, (await get('flaky')).status];
  got.scenarios = await mock.getAllScenarios();
  await mock.resetAllScenarios();
  got.afterReset = (await get('flaky')).status;
  const broken = await mock.register({ method: 'GET', endpoint: '/broken' }, { status: 200 }, { fault: 'EMPTY_RESPONSE' });
  got.broken = await get('broken').then(() => 'answered', () => 'broken');
  await mock.deleteMapping(broken.id);
  got.behind = (await get('broken')).status;
  got.unmatched = await mock.getUnmatchedRequests();
  got.requests = (await mock.getRequestsForAPI('POST', '/api/v4/made')).length;
  got.byMetadata = await mock.findMappingByMetadata({ team: 'qa' }, 'equalToJson');
  await mock.removeMappingByMetadata({ team: 'qa' }, 'equalToJson');
  got.left = (await mock.getAllMappings()).length;
  got.unsupported = await mock.register({ method: 'GET', endpoint: '/hook' }, { status: 200 }, { webhook: { method: 'POST', url: 'http://127.0.0.1:1' } });
  await mock.clearAllExceptDefault();
  got.atTheEnd = [(await mock.getAllMappings()).length, (await mock.getAllRequests()).length];
}

async function rest() {
  const { WireMockRestClient } = require('wiremock-rest-client');
  const mock = new WireMockRestClient(url.replace(/\/$/, ''), { logLevel: 'silent', continueOnFailure: true });
  await mock.global.resetAll();
  const made = await mock.mappings.createMapping({ request: { method: 'GET', urlPath: '/one' }, response: { status: 200, body: 'one' }, metadata: { n: 1 } });
  got.made = made;
  got.one = await get('one');
  got.updated = await mock.mappings.updateMapping(made.id, { request: { method: 'GET', urlPath: '/one' }, response: { status: 202, body: 'two' }, scenarioName: 'S', newScenarioState: 'done', metadata: { n: 1 } });
  got.two = await get('one');
  got.mapping = await mock.mappings.getMapping(made.id);
  got.all = (await mock.mappings.getAllMappings()).meta.total;
  got.scenarios = await mock.scenarios.getAllScenarios();
  await mock.scenarios.resetAllScenarios();
  got.scenariosAfter = await mock.scenarios.getAllScenarios();
  got.found = await mock.mappings.findByMetaData({ matchesJsonPath: '$.n' });
  await get('nowhere?private_token=glpat-secret-value', { headers: { 'PRIVATE-TOKEN': 'glpat-secret-value' } });
  got.requests = await mock.requests.getAllRequests();
  got.request = await mock.requests.getRequest(got.requests.requests[0].id);
  got.count = await mock.requests.getCount({ method: 'GET', urlPath: '/one' });
  got.findable = await mock.requests.findRequests({ urlPath: '/one' });
  got.unmatched = await mock.requests.getUnmatchedRequests();
  got.nearMisses = await mock.requests.getUnmatchedNearMisses();
  got.nearRequest = await mock.requests.getNearMissesByRequest({ url: '/onee', method: 'GET' });
  got.nearPattern = await mock.requests.getNearMissesByRequestPattern({ urlPath: '/onee', method: 'GET' });
  await mock.global.updateGlobalSettings({ fixedDelay: 150 });
  const started = Date.now();
  await get('one');
  got.delayed = Date.now() - started;
  await mock.requests.removeRequests({ urlPath: '/one' });
  got.removed = (await mock.requests.getCount({ urlPath: '/one' })).count;
  await mock.requests.deleteRequest(got.request.id);
  await mock.mappings.removeByMetaData({ matchesJsonPath: '$.n' });
  got.left = (await mock.mappings.getAllMappings()).meta.total;
  await mock.mappings.resetAllMappings();
  await mock.requests.resetAllRequests();
  await mock.requests.deleteAllRequests();
  got.atTheEnd = (await mock.requests.getAllRequests()).meta.total;
  await mock.scenarios.setScenarioState('nothing', 'x');
  got.saved = await mock.mappings.saveAllMappings();
}

await (client === 'captain' ? captain() : rest());
process.stdout.write(JSON.stringify(got));
