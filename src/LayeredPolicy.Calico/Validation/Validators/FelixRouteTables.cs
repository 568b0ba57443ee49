using FluentValidation;
using LayeredPolicy.Calico.Models;

namespace LayeredPolicy.Calico.Validation;

/// <summary>What Calico's client demands of the route tables that Felix may use.</summary>
internal static class FelixRouteTables
{
    private const long LastLegacyTable = 250;
    private const long LastTable = uint.MaxValue;
    private const long MostTables = 65535;
    private const string RangeField = "RouteTableRange";

    public static void Check(FelixConfigurationSpec spec, ValidationContext<FelixConfiguration> context)
    {
        if (spec.RouteTableRange is { } range && !(Min(range) >= 1 && Max(range) >= Min(range) && Max(range) <= LastLegacyTable))
        {
            Report("routeTableRange", RangeField, "must be a range of route table indices within 1..250", context);
        }

        long tables = 0;
        for (int i = 0; i < (spec.RouteTableRanges?.Count ?? 0); i++)
        {
            RouteTableRange each = spec.RouteTableRanges![i];
            tables += Max(each) - Min(each) + 1;
            ReadOnlySpan<(bool Broken, string Words)> rules =
            [
                (Min(each) > Max(each), "min value cannot be greater than max value"),
                (Min(each) <= 0, "cannot target indices < 1"),
                (Max(each) > LastTable, "max index too high"),
            ];
            foreach ((bool broken, string words) in rules)
            {
                if (broken)
                {
                    Report($"routeTableRanges[{i}]", RangeField, words, context);
                }
            }
        }

        if (tables > MostTables)
        {
            Report("routeTableRanges", "RouteTableRanges", "targets too many tables", context);
        }
    }

    private static void Report(string path, string field, string words, ValidationContext<FelixConfiguration> context) =>
        context.Report(path, new ClientRule(CalicoDiagnostics.InvalidRouteTables, field, words), words);

    private static long Min(RouteTableRange range) => range.Min ?? 0;

    private static long Max(RouteTableRange range) => range.Max ?? 0;
}
