using LayeredPolicy;
using LayeredPolicy.Calico;
using LayeredPolicy.Istio;

// Everything that a native program would do once: read, lint, parse a selector, judge a flow, map, split, write. Any reflection that crept in fails here.
string folder = args.Length > 0 ? args[0] : "samples/bank";
Manifests manifests = Manifests.Load(folder);
int findings = CalicoLayer.Instance.Validate(manifests).Concat(IstioLayer.Instance.Validate(manifests)).Count();
PolicyWorld world = PolicyWorld.Create(manifests, CalicoLayer.Instance, IstioLayer.Instance);
Verdict verdict = world.Evaluate(Flow.Between("bank/web", "bank/summary").Tcp(8080).Http("GET", "/api/summary/42"));
bool narrower = Selector.Parse("app == 'web' && has(tier)").Implies(Selector.ParseKubernetes("app in (web, api)"));
ConnectivityMap map = world.Map();
Console.WriteLine($"{manifests.Documents.Length} objects, {findings} findings, {verdict.Outcome}, {map.ToJson().Length} characters of map");
return manifests.Documents.Length > 0 && verdict.Outcome == Outcome.Allowed && narrower ? 0 : 1;
