using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LayeredPolicy.Tests;

/// <summary>An API server of one object and its list; it answers what it holds and keeps what it is sent.</summary>
internal sealed class StubApiServer(JsonObject item, string listKind) : DelegatingHandler
{
    /// <summary>The requests in order: method, path and body.</summary>
    public List<(string Method, string Path, JsonNode? Body)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        string path = request.RequestUri!.AbsolutePath;
        Requests.Add((request.Method.Method, path, body is null ? null : JsonNode.Parse(body)));
        bool isList = request.Method == HttpMethod.Get && !path.EndsWith("/" + item["metadata"]!["name"], StringComparison.Ordinal);
        JsonNode answer = isList
            ? new JsonObject { ["apiVersion"] = item["apiVersion"]!.DeepClone(), ["kind"] = listKind, ["metadata"] = new JsonObject { ["resourceVersion"] = "7" }, ["items"] = new JsonArray(item.DeepClone()) }
            : body is null ? item : JsonNode.Parse(body)!;
        return new(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") };
    }
}
