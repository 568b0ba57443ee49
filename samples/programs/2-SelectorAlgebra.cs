using LayeredPolicy;

namespace LayeredPolicy.Programs;

/// <summary>2. Selectors: one tree, three syntaxes, exact algebra.</summary>
public static class SelectorAlgebra
{
    public static void Run(TextWriter output)
    {
        Selector selector = Selector.Parse("app == 'frontend' && env in {'prod', 'staging'}");
        bool matches = selector.Matches(new LabelSet { ["app"] = "frontend", ["env"] = "prod" });
        bool narrower = selector.Implies(Selector.ParseKubernetes("env in (prod, staging)"));
        output.WriteLine($"{selector} matches: {matches}, implies the Kubernetes selector: {narrower}");
    }
}
