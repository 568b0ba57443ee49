using LayeredPolicy.Conformance;

const int Shown = 20;
bool symbolic = args.Contains("--symbolic");
string[] words = [.. args.Where(a => a != "--symbolic")];
if (words is not [{ } name, { } path])
{
    Console.Error.WriteLine("usage: SUITE CASES.jsonl[.gz] [--symbolic] | all DIR [--symbolic] | built DIR");
    Console.Error.WriteLine("suites: " + string.Join(", ", SuiteCatalog.All.Select(s => s.Name)));
    return 2;
}

if (name is "all" or "built")
{
    int passed = 0;
    int failed = 0;
    foreach (Suite each in SuiteCatalog.All.Where(s => name == "all" || s is not LayeredPolicy.Conformance.Suites.NotBuiltSuite))
    {
        string? file = new[] { "cases.jsonl", "cases.jsonl.gz" }.Select(f => Path.Combine(path, each.Name, f)).FirstOrDefault(File.Exists);
        if (file is null || (symbolic && !each.HasSymbolic))
        {
            continue;
        }

        Console.Write(each.Name + ": ");
        (int p, int f) = new SuiteRun(each, Console.Out, symbolic, Shown).Run(file);
        passed += p;
        failed += f;
    }

    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
}

if (SuiteCatalog.Find(name) is not { } suite)
{
    Console.Error.WriteLine($"'{name}' is not a suite; expected one of {string.Join(", ", SuiteCatalog.All.Select(s => s.Name))}");
    return 2;
}

if (!File.Exists(path))
{
    Console.Error.WriteLine($"there is no file '{path}'");
    return 2;
}

if (symbolic && !suite.HasSymbolic)
{
    Console.Error.WriteLine($"suite '{name}' has no symbolic answer");
    return 2;
}

return new SuiteRun(suite, Console.Out, symbolic, Shown).Run(path).Failed == 0 ? 0 : 1;
