using System.Text.Json;

namespace LayeredPolicy.Conformance;

/// <summary>Runs one suite over one file and prints the mismatches and the count.</summary>
internal sealed class SuiteRun(Suite suite, TextWriter output, bool symbolic, int shown)
{
    private int _passed;
    private int _failed;

    /// <summary>Judges every case and prints the result. Returns whether all passed.</summary>
    public (int Passed, int Failed) Run(string path)
    {
        foreach (JsonElement testCase in CaseFile.Read(path))
        {
            string? mismatch = JudgeSafely(testCase);
            if (mismatch is null)
            {
                _passed++;
            }
            else if (_failed++ < shown)
            {
                string id = testCase.TryGetProperty("id", out JsonElement value) ? value.ToString() : "line " + (_passed + _failed);
                output.WriteLine($"{suite.Name} {id}: {mismatch}");
            }
        }

        if (suite.Information is { } information)
        {
            output.WriteLine($"{suite.Name}: {information}");
        }

        output.WriteLine($"{_passed} passed, {_failed} failed");
        return (_passed, _failed);
    }

    private string? JudgeSafely(JsonElement testCase)
    {
        try
        {
            return suite.Judge(testCase, symbolic);
        }
#pragma warning disable CA1031 // A crash is a failed case with its reason, never a failed run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string trace = (e.StackTrace ?? "").Replace('\n', ' ');
            return $"crashed: {e.GetType().Name}: {e.Message} {trace[..Math.Min(trace.Length, 600)]}";
        }
    }
}
