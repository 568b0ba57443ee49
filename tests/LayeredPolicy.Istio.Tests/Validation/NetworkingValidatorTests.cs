using System.Text.Json;
using CsCheck;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Istio.Tests.Models;
using LayeredPolicy.Istio.Validation;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>The rules of the webhook for the networking and telemetry kinds.</summary>
public sealed class NetworkingValidatorTests
{
    [Theory]
    [InlineData("Gateway", """{}""", "LP3145")]
    [InlineData("Gateway", """{"servers":[{"port":{"number":80,"protocol":"HTTP","name":"a"},"hosts":["a.com"]}]}""", "")]
    [InlineData("Gateway", """{"servers":[{"port":{"number":443,"protocol":"HTTPS","name":"a"},"hosts":["a.com"]}]}""", "LP3148")]
    [InlineData("Gateway", """{"servers":[{"port":{"number":443,"protocol":"HTTPS","name":"a"},"hosts":["a.com"],"tls":{"mode":"SIMPLE","credentialName":"c"}}]}""", "")]
    [InlineData("Gateway", """{"servers":[{"port":{"number":443,"protocol":"HTTPS","name":"a"},"hosts":["short"],"tls":{}}]}""", "LP3140")]
    [InlineData("Sidecar", """{}""", "LP3145")]
    [InlineData("Sidecar", """{"egress":[{"hosts":["./*"]}]}""", "")]
    [InlineData("Sidecar", """{"egress":[{"hosts":["./*","./a.com"]}]}""", "LP3163")]
    [InlineData("Sidecar", """{"egress":[{"hosts":["~ns/a.com","~ns/a.com"]}]}""", "")]
    [InlineData("Sidecar", """{"egress":[{"hosts":["a.com"]}]}""", "LP3140")]
    [InlineData("Sidecar", """{"outboundTrafficPolicy":{"mode":3}}""", "LP3150")]
    [InlineData("ServiceEntry", """{"hosts":["a.com"],"ports":[{"number":443,"name":"p","protocol":"TLS"}],"resolution":"DNS"}""", "")]
    [InlineData("ServiceEntry", """{"hosts":["*"],"ports":[{"number":443,"name":"p","protocol":"TLS"}]}""", "LP3140")]
    [InlineData("ServiceEntry", """{"hosts":["a.com"],"ports":[{"number":5432,"name":"p","protocol":"TCP"}]}""", "LP3163")]
    [InlineData("ServiceEntry", """{"hosts":["a.com","b.com"],"ports":[{"number":5432,"name":"p","protocol":"TCP"}],"resolution":"DNS"}""", "LP3146")]
    [InlineData("ServiceEntry", """{"hosts":["a.com"],"exportTo":[".","shop"],"resolution":"DNS"}""", "LP3143")]
    [InlineData("WorkloadEntry", """{"address":"10.0.0.1"}""", "")]
    [InlineData("WorkloadEntry", """{"network":"n"}""", "LP3163")]
    [InlineData("WorkloadEntry", """{"address":"unix://rel"}""", "LP3144")]
    [InlineData("WorkloadGroup", """{"template":{},"probe":{"grpc":{"port":80}}}""", "LP3150")]
    [InlineData("WorkloadGroup", """{"template":{},"probe":{"httpGet":{"port":80,"httpHeaders":[{"name":"a_b"}]}}}""", "LP3152")]
    [InlineData("DestinationRule", """{"host":"a"}""", "")]
    [InlineData("DestinationRule", """{"host":"a","trafficPolicy":{}}""", "LP3145")]
    [InlineData("DestinationRule", """{"host":"a","trafficPolicy":{"outlierDetection":{"consecutiveErrors":3}}}""", "LP3160")]
    [InlineData("DestinationRule", """{"host":"a","subsets":[{"name":"v1","trafficPolicy":{"outlierDetection":{"consecutiveErrors":3}}}]}""", "")]
    [InlineData("DestinationRule", """{"host":"a","subsets":[{"name":"v1.0"}]}""", "LP3142")]
    [InlineData("DestinationRule", """{"host":"a","trafficPolicy":{"tls":{"mode":"MUTUAL"}}}""", "LP3148")]
    [InlineData("DestinationRule", """{"host":"a","trafficPolicy":{"loadBalancer":{"consistentHash":{"maglev":{"tableSize":9}}}}}""", "LP3149")]
    [InlineData("ProxyConfig", """{"concurrency":-1}""", "LP3149")]
    [InlineData("Telemetry", """{"tracing":[{},{}]}""", "LP3161")]
    [InlineData("Telemetry", """{"accessLogging":[{"filter":{"expression":"response.code >= 400"}}]}""", "")]
    [InlineData("Telemetry", """{"accessLogging":[{"filter":{"expression":"response.code >="}}]}""", "LP3151")]
    public void A_networking_object_is_judged_as_istiod_does(string kind, string spec, string ids) => Assert.Equal(ids, Review.Of(kind, spec).Ids());

    [Theory]
    [InlineData("""{"route":[{"destination":{"host":"a"}}]}""", "")]
    [InlineData("""{}""", "LP3145")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"redirect":{"uri":"/"}}""", "LP3146")]
    [InlineData("""{"route":[{"destination":{"host":"a"},"weight":0},{"destination":{"host":"b"},"weight":0}]}""", "LP3149")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"match":[{"uri":{"regex":"(?=a)"}}]}""", "LP3151")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"match":[{"withoutHeaders":{"x":{"regex":"*"}}}]}""", "")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"match":[{},{}]}""", "LP3162")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"retries":{"attempts":0,"retryOn":"5xx"}}""", "LP3146")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"retries":{"attempts":1,"retryOn":"503,5xx"}}""", "")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"headers":{"request":{"set":{"x":"%A"}}}}""", "LP3152")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"fault":{"abort":{"httpStatus":99}}}""", "LP3149")]
    [InlineData("""{"route":[{"destination":{"host":"a"}}],"mirrorPercent":50}""", "LP3160")]
    public void An_HTTP_route_is_judged_as_istiod_does(string route, string ids) =>
        Assert.Equal(ids, Review.Of("VirtualService", $$$"""{ "hosts": ["a"], "http": [{{{route}}}] }""").Ids());

    [Theory]
    [InlineData("/a", "/ab", "LP3162")]
    [InlineData("/ab", "/a", "")]
    public void A_prefix_that_an_earlier_one_covers_is_never_taken(string first, string second, string ids)
    {
        string spec = $$$"""
            { "hosts": ["a"], "http": [
              { "match": [{ "uri": { "prefix": "{{{first}}}" } }], "route": [{ "destination": { "host": "a" } }] },
              { "match": [{ "uri": { "prefix": "{{{second}}}" } }], "route": [{ "destination": { "host": "a" } }] }] }
            """;
        Assert.Equal(ids, Review.Of("VirtualService", spec).Ids());
    }

    [Theory]
    [InlineData("a|b", true)]
    [InlineData("^/v[0-9]+/.*$", true)]
    [InlineData("a{2,3}?", true)]
    [InlineData("a{,3}", true)]
    [InlineData("(?P<n>a)(?i:b)\\pL[[:alpha:]]", true)]
    [InlineData("", true)]
    [InlineData("*", false)]
    [InlineData("a**", false)]
    [InlineData("a{1001}", false)]
    [InlineData("(a", false)]
    [InlineData("a)", false)]
    [InlineData("[a", false)]
    [InlineData("(?!a)", false)]
    [InlineData("(?<=a)", false)]
    [InlineData("(a)\\1", false)]
    [InlineData("a\\", false)]
    public void An_expression_is_one_of_RE2(string regex, bool isValid) => Assert.Equal(isValid, Re2Syntax.IsValid(regex));

    [Theory]
    [InlineData("response.code >= 400 && !(request.path in ['/a', \"/b\"])", true)]
    [InlineData("has(x.y) ? {'a': 1u} : [1.5e3, -2,]", true)]
    [InlineData("x.exists(i, i.startsWith(r'\\d'))", true)]
    [InlineData("", false)]
    [InlineData("1 +", false)]
    [InlineData("x &&", false)]
    [InlineData("a b", false)]
    [InlineData("'open", false)]
    [InlineData("(a", false)]
    [InlineData("if", false)]
    public void An_expression_is_one_of_CEL(string expression, bool isValid) => Assert.Equal(isValid, CelSyntax.IsValid(expression));

    [Fact]
    public void No_object_makes_the_webhook_throw()
    {
        Gen.Int.Sample(
            seed =>
            {
                foreach (Type kind in IstioKinds.All)
                {
                    using JsonDocument document = JsonDocument.Parse(new ModelGenerator(IstioJsonContext.Default, seed).Object(kind).ToJsonString());
                    Assert.NotNull(IstioWebhook.Review(document.RootElement));
                    Assert.NotNull(IstioAdmission.Create(document.RootElement));
                }
            },
            iter: Environment.GetEnvironmentVariable("LAYEREDPOLICY_LONG") == "1" ? 5_000 : 30);
    }
}
