using LayeredPolicy.Analysis;
using Spectre.Console;

namespace LayeredPolicy.Cli.Output;

/// <summary>Shows a proof: a line for each invariant, and the flow at which one fails.</summary>
internal static class ProofView
{
    private const int ShownExamples = 3;

    public static void Write(IAnsiConsole console, Proof proof)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 1, 0))
            .AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0))
            .AddColumn(new GridColumn());
        foreach (ProofCheck check in proof.Checks)
        {
            (string word, string colour) = check.Status switch
            {
                ProofStatus.Proved => ("proved", "green"),
                ProofStatus.Undecided => ("undecided", "yellow"),
                _ => ("DISPROVED", "red"),
            };
            IEnumerable<string> examples = check.Counterexamples.Take(ShownExamples).Select(e => e.ToString());
            int more = check.Counterexamples.Length - ShownExamples;
            string text = string.Join('\n', examples.Prepend(check.Statement).Concat(more > 0 ? [$"and {more} more"] : []));
            grid.AddRow(new Text(check.Invariant), new Markup($"[{colour}]{word}[/]"), new Text(text));
        }

        console.Write(grid);
    }
}
