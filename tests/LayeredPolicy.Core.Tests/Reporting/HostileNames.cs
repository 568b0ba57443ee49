using LayeredPolicy.Core.Tests.Analysis;

namespace LayeredPolicy.Core.Tests.Reporting;

/// <summary>A world whose names try to be markup, script, table cells and terminal commands.</summary>
internal static class HostileNames
{
    public const string Script = "</script><script>document.title='broken'</script>";
    public const string Image = "\"><img src=x onerror=\"document.title='broken'\">";
    public const string Cell = "a|b`c`[d](e)\u001b[31m";

    public static PolicyWorld World { get; } = PolicyWorld.Create(
        Manifests.Combine(Pod(Script), Pod(Image), Pod(Cell)),
        new RuledLayer(LayerKind.Network, open: false)
            .Rule("shop/" + Script, "shop/" + Image, TestWorld.Tcp(80))
            .Rule("shop/" + Cell, "shop/" + Script, TrafficSet.OfPath(StringSet.Exact("/<b>|\""))));

    private static Manifests Pod(string name) => Manifests.FromJson([System.Text.Json.JsonSerializer.SerializeToElement(new
    {
        apiVersion = "v1",
        kind = "Pod",
        metadata = new { name, @namespace = "shop" },
    })]);
}
