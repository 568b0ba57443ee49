using System.Text.Json;
using LayeredPolicy.Calico.Validation;
using LayeredPolicy.Resources;
using LayeredPolicy.Tests;

namespace LayeredPolicy.Calico.Tests.Validation;

/// <summary>A slice of the recorded verdicts of the real engines; the conformance runner takes all of them.</summary>
public sealed class RecordedValidationTests
{
    private const int Slice = 500;

    [Fact]
    public void The_API_server_and_the_client_give_the_recorded_verdicts()
    {
        string path = SharedFolder.Require("corpora/calico-validation/cases.jsonl");
        foreach (string line in File.ReadLines(path).Take(Slice))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement recorded = document.RootElement;
            JsonElement json = recorded.GetProperty("object");
            string id = recorded.GetProperty("id").GetString()!;
            if (recorded.TryGetProperty("apiServer", out JsonElement server))
            {
                AdmissionVerdict ours = CalicoAdmission.Create(json);
                Assert.Equal($"{id} {server.GetProperty("accepted").GetBoolean()}", $"{id} {ours.Accepted}");
                Assert.Equal(server.GetProperty("unknownFields").EnumerateArray().Select(f => f.GetString()!), ours.UnknownFields);
            }

            if (recorded.TryGetProperty("validator", out JsonElement client))
            {
                ClientVerdict ours = CalicoClient.Create(json);
                Assert.Equal($"{id} {client.GetProperty("accepted").GetBoolean()}", $"{id} {ours.Accepted}");
                Assert.All(ours.Errors, e => Assert.Matches("^LP21[0-9][0-9]$", e.Diagnostic.Id));
            }
        }
    }
}
