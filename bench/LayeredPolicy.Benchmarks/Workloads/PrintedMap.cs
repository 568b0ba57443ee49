using System.Globalization;
using System.Text.Json;

namespace LayeredPolicy.Benchmarks.Workloads;

/// <summary>A map of the generated cluster as the tool prints it, whose sets are all traffic or lists of TCP ports.</summary>
internal sealed class PrintedMap
{
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<(int From, int To), string> _edges = [];

    private PrintedMap()
    {
    }

    /// <summary>How many workloads the classes have.</summary>
    public int Workloads => _classes.Count;

    /// <summary>How many edges there are.</summary>
    public int Edges => _edges.Count;

    /// <summary>Reads what the tool printed.</summary>
    public static PrintedMap Read(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var map = new PrintedMap();
        foreach (JsonElement end in document.RootElement.GetProperty("classes").EnumerateArray())
        {
            foreach (JsonElement workload in end.GetProperty("workloads").EnumerateArray())
            {
                map._classes.Add(workload.GetString()!, end.GetProperty("id").GetInt32());
            }
        }

        foreach (JsonElement edge in document.RootElement.GetProperty("edges").EnumerateArray())
        {
            JsonElement both = edge.GetProperty("both");
            if (both.TryGetProperty("undecided", out _))
            {
                throw new InvalidOperationException("nothing is undecided in the generated cluster");
            }

            map._edges.Add((edge.GetProperty("from").GetInt32(), edge.GetProperty("to").GetInt32()), both.GetProperty("certain").GetString()!);
        }

        return map;
    }

    /// <summary>Whether TCP to a port passes between two workloads.</summary>
    public bool Allows(string from, string to, int port) =>
        _edges.TryGetValue((_classes[from], _classes[to]), out string? traffic) && Holds(traffic, port);

    private static bool Holds(string traffic, int port)
    {
        const string tcp = "TCP ";
        if (traffic == "all traffic")
        {
            return true;
        }

        if (!traffic.StartsWith(tcp, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"'{traffic}' is no list of TCP ports");
        }

        return traffic[tcp.Length..].Split(", ").Any(range =>
        {
            int[] bounds = [.. range.Split('-').Select(static t => int.Parse(t, CultureInfo.InvariantCulture))];
            return port >= bounds[0] && port <= bounds[^1];
        });
    }
}
