namespace LayeredPolicy.Architecture.Tests;

/// <summary>The shape of the house: rooms stack, packages do not reach into each other, files stay small.</summary>
public sealed class HouseTests
{
    // Rooms that share a number stand beside each other; a file may use its own room and rooms of a lower number.
    private static readonly Dictionary<string, int> CoreRooms = new()
    {
        ["Diagnostics"] = 0,
        ["Labels"] = 1,
        ["Selectors"] = 2,
        ["Traffic"] = 3,
        ["Resources"] = 4,
        ["Inventory"] = 5,
        ["Evaluation"] = 6,
        ["Intents"] = 7,
        ["Splitting"] = 8,
        ["Analysis"] = 9,
        ["Rollout"] = 10,
        ["Reporting"] = 11,
    };

    private static readonly string[] LayerRooms = ["", "Models", "Validation", "Evaluation", "Rendering", "Diagnostics"];

    [Fact]
    public void Every_file_of_Core_stands_in_a_room_of_the_design()
    {
        None(SourceFile.All.Where(f => f.Package == "Core" && !CoreRooms.ContainsKey(f.Room)).Select(f => f.Path));
    }

    [Fact]
    public void The_layer_packages_have_the_same_rooms()
    {
        None(SourceFile.All.Where(f => f.Package is "Calico" or "Istio" && !LayerRooms.Contains(f.Room)).Select(f => f.Path));
        string[] calico = [.. SourceFile.All.Where(f => f.Package == "Calico").Select(f => f.Room).Distinct().Order()];
        string[] istio = [.. SourceFile.All.Where(f => f.Package == "Istio").Select(f => f.Room).Distinct().Order()];
        Assert.Equal(calico, istio);
    }

    [Fact]
    public void Rooms_use_only_the_rooms_below_them()
    {
        Dictionary<string, string> roomOf = SourceFile.All
            .Where(f => f.Package == "Core")
            .SelectMany(f => f.PublicTypes.Select(t => (Type: t, f.Room)))
            .GroupBy(t => t.Type)
            .Where(g => g.Select(t => t.Room).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Room);
        IEnumerable<string> upward =
            from file in SourceFile.All
            where file.Package == "Core"
            from word in file.Words
            where roomOf.TryGetValue(word, out string? room) && CoreRooms[room] > CoreRooms[file.Room]
            where !MemberNames.Contains((file.Room, word))
            select $"{file.Path} ({file.Room}) uses {word} of {roomOf[word]}";
        None(upward);
    }

    [Fact]
    public void Core_knows_neither_layer_and_the_layers_do_not_know_each_other()
    {
        None(SourceFile.All.Where(f => f.Package == "Core" && (Uses(f, "LayeredPolicy.Calico") || Uses(f, "LayeredPolicy.Istio"))).Select(f => f.Path));
        None(SourceFile.All.Where(f => f.Package == "Calico" && Uses(f, "LayeredPolicy.Istio")).Select(f => f.Path));
        None(SourceFile.All.Where(f => f.Package == "Istio" && Uses(f, "LayeredPolicy.Calico")).Select(f => f.Path));
    }

    [Fact]
    public void A_file_has_one_public_type_and_its_name()
    {
        IEnumerable<string> wrong =
            from file in SourceFile.All
            let name = Path.GetFileName(file.Path).Split('.')[0]
            where file.PublicTypes.Count > 1 || (file.PublicTypes.Count == 1 && file.PublicTypes[0] != name)
            select $"{file.Path}: {string.Join(", ", file.PublicTypes)}";
        None(wrong);
    }

    [Fact]
    public void Files_stay_small()
    {
        None(SourceFile.All.Where(f => f.Lines > 600).Select(f => $"{f.Path}: {f.Lines} lines"));
        int[] lines = [.. SourceFile.All.Select(f => f.Lines).Order()];
        Assert.InRange(lines[lines.Length / 2], 1, 120);
    }

    private static bool Uses(SourceFile file, string space) => file.Code.Contains(space, StringComparison.Ordinal);

    // The whole list is the message: a person has to see which files to look at.
    private static void None(IEnumerable<string> findings)
    {
        string text = string.Join('\n', findings);
        Assert.True(text.Length == 0, text);
    }

    // A property or parameter may carry the name of a type in a higher room; such names are listed, so that each is looked at once.
    private static readonly HashSet<(string Room, string Word)> MemberNames =
    [
        ("Inventory", "AppProtocol"), ("Evaluation", "Clause"), ("Intents", "Residual"),
    ];
}
