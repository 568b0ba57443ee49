using System.Text.Json;
using LayeredPolicy.Istio.Validation;

namespace LayeredPolicy.Istio.Tests.Validation;

/// <summary>How the webhook reads an object before it judges it.</summary>
public sealed class WebhookReadingTests
{
    [Theory]
    [InlineData("""{"action":"DENY","rules":[{}]}""", "")]
    [InlineData("""{"action":1,"rules":[{}]}""", "")]
    [InlineData("""{"action":99}""", "")]
    [InlineData("""{"action":"deny"}""", "LP3101")]
    [InlineData("""{"action":null,"unknown":{"deep":1}}""", "")]
    [InlineData("""{"rules":[null]}""", "")]
    [InlineData("""{"rules":[{"from":[null]}]}""", "LP3113")]
    [InlineData("""{"action":"DENY","rules":[]}""", "LP3110")]
    [InlineData("""{"rules":{}}""", "LP3101")]
    [InlineData("""{"rules":[{"from":[{"source":{"ip_blocks":["x"]}}]}]}""", "LP3115")]
    [InlineData("""{"rules":[{"from":[{"source":{"ip_blocks":["x"],"ipBlocks":["10.0.0.1"]}}]}]}""", "")]
    [InlineData("""{"rules":[{"to":[{"operation":{"ports":[80]}}]}]}""", "LP3101")]
    public void An_authorization_policy_is_read_as_protobuf_JSON(string spec, string ids) => Assert.Equal(ids, Review.Of("AuthorizationPolicy", spec).Ids());

    [Theory]
    [InlineData("80", "")]
    [InlineData(" 80", "")]
    [InlineData("080", "LP3101")]
    [InlineData("+80", "LP3101")]
    [InlineData("80.0", "LP3101")]
    [InlineData("", "LP3101")]
    [InlineData("-1", "LP3101")]
    [InlineData("0", "LP3130")]
    [InlineData("65536", "LP3130")]
    [InlineData("4294967296", "LP3101")]
    public void A_key_that_is_a_number_is_read_as_a_JSON_number(string key, string ids) =>
        Assert.Equal(ids, Review.Of("PeerAuthentication", $$$"""{ "selector": { "matchLabels": { "a": "b" } }, "portLevelMtls": { "{{{key}}}": { "mode": "STRICT" } } }""").Ids());

    [Theory]
    [InlineData("1m30s", "")]
    [InlineData("+5s", "")]
    [InlineData(".5s", "")]
    [InlineData("0", "LP3136")]
    [InlineData("1ns", "LP3136")]
    [InlineData("1500us", "LP3136")]
    [InlineData("1d", "LP3101")]
    [InlineData("5", "LP3101")]
    [InlineData("5S", "LP3101")]
    [InlineData(" 5s", "LP3101")]
    [InlineData("-", "LP3101")]
    [InlineData("9999999999h", "LP3101")]
    public void A_duration_is_one_of_Go(string text, string ids) =>
        Assert.Equal(ids, Review.Of("RequestAuthentication", $$$"""{"jwtRules":[{"issuer":"a","timeout":"{{{text}}}"}]}""").Ids());

    [Theory]
    [InlineData("""{"name":"p","labels":{"a":1}}""", "LP3101")]
    [InlineData("""[]""", "LP3101")]
    [InlineData("""{"annotations":{"istio.io/dry-run":"true"}}""", "LP3105")]
    [InlineData("""{"annotations":{"internal.istio.io/parents":""}}""", "LP3104")]
    [InlineData("""{"name":"NOT a name"}""", "")]
    public void Metadata_is_typed_and_some_annotations_are_refused(string metadata, string ids) =>
        Assert.Equal(ids, Review.Of("PeerAuthentication", "{}", metadata).Ids());

    [Theory]
    [InlineData("AuthorizationPolicy", "ALLOW", "true", "")]
    [InlineData("AuthorizationPolicy", "DENY", "F", "")]
    [InlineData("AuthorizationPolicy", "ALLOW", "yes", "LP3105")]
    [InlineData("AuthorizationPolicy", "AUDIT", "true", "LP3105")]
    public void Only_an_allow_or_deny_policy_runs_dry(string kind, string action, string value, string ids) =>
        Assert.Equal(ids, Review.Of(kind, $$$"""{"action":"{{{action}}}","rules":[{}]}""", $$$"""{"annotations":{"istio.io/dry-run":"{{{value}}}"}}""").Ids());

    [Theory]
    [InlineData("""{"apiVersion":"security.istio.io/v7","kind":"AuthorizationPolicy"}""", "")]
    [InlineData("""{"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","spec":null,"status":7}""", "")]
    [InlineData("""{"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","spec":[]}""", "LP3101")]
    [InlineData("""{"apiVersion":"security.istio.io/v1","kind":"AuthorizationPolicy","rules":[]}""", "LP3103")]
    [InlineData("""{"apiVersion":"security.istio.io","kind":"AuthorizationPolicy"}""", "LP3102")]
    [InlineData("""{"apiVersion":"security.istio.io/v1/x","kind":"AuthorizationPolicy"}""", "LP3102")]
    [InlineData("""{"apiVersion":"networking.istio.io/v1","kind":"AuthorizationPolicy"}""", "LP3102")]
    [InlineData("""{}""", "LP3102")]
    [InlineData("""[1]""", "LP3101")]
    [InlineData("""null""", "LP3101")]
    public void The_kind_decides_and_the_version_does_not(string json, string ids)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(ids, IstioWebhook.Review(document.RootElement).Ids());
    }
}
