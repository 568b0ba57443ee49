using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Core.Tests.Resources;

/// <summary>Sets of objects made of one another by changes, against lists that are copied whole.</summary>
public sealed class ManifestChangeTests
{
    private static readonly Gen<(int Put, int Remove)[]> s_changes = Gen.Select(Gen.Int[0, 700], Gen.Int[0, 700]).Array[1, 40];

    [Fact]
    public void After_any_changes_the_objects_stand_where_a_list_would_have_them()
    {
        s_changes.Sample(
            static changes =>
            {
                Manifests manifests = Of(Enumerable.Range(0, 600));
                List<ManifestDocument> list = [.. manifests.Documents];
                foreach ((int put, int remove) in changes)
                {
                    Manifests added = Of([put]);
                    manifests = With(manifests, new() { Put = added, Remove = [IdOf(remove)] });
                    list.RemoveAll(d => d.Id == IdOf(remove));
                    int place = list.FindIndex(d => d.Id == IdOf(put));
                    list.RemoveAll(d => d.Id == IdOf(put));
                    list.Insert(place < 0 ? list.Count : place, added.Documents[0]);
                }

                Assert.Equal(list, manifests.Documents);
                Assert.All(list, d => Assert.Equal([d], manifests.Find(d.Id)));
            },
            iter: 100);
    }

    [Fact]
    public void The_edits_since_an_earlier_set_lead_from_it_to_the_later_one()
    {
        s_changes.Sample(
            static changes =>
            {
                Manifests before = Of(Enumerable.Range(0, 600)), after = before;
                foreach ((int put, int remove) in changes)
                {
                    after = With(after, new() { Put = Of([put]), Remove = [IdOf(remove)] });
                }

                IReadOnlyList<ManifestEdit>? edits = after.EditsSince(before, 1000);
                if (edits is null)
                {
                    return;
                }

                HashSet<ManifestDocument> objects = [.. before.Documents];
                foreach ((ManifestDocument? old, ManifestDocument? current) in edits)
                {
                    Assert.True(old is null || objects.Remove(old));
                    Assert.True(current is null || objects.Add(current));
                }

                Assert.True(objects.SetEquals(after.Documents));
            },
            iter: 100);
    }

    [Fact]
    public void A_replaced_an_added_and_a_removed_object_are_one_edit_each()
    {
        Manifests before = Of(Enumerable.Range(0, 500));
        Manifests after = With(before, new() { Put = Of([7, 900]), Remove = [IdOf(300)] });
        Assert.Equal(
            ["ConfigMap default/m-7 -> ConfigMap default/m-7", "ConfigMap default/m-300 -> ", " -> ConfigMap default/m-900"],
            after.EditsSince(before, 3)!.Select(static e => $"{e.Before?.Id} -> {e.After?.Id}"));
        Assert.Null(after.EditsSince(before, 2));
        Assert.Empty(after.EditsSince(after, 0)!);
    }

    [Fact]
    public void Sets_of_other_objects_have_no_edits_worth_following()
    {
        Assert.Null(Of(Enumerable.Range(0, 500)).EditsSince(Of(Enumerable.Range(500, 500)), 100));
    }

    [Fact]
    public void An_object_that_the_input_has_twice_is_found_twice_and_only_the_first_is_replaced()
    {
        Manifests twice = Manifests.Combine(Of([1, 2]), Of([1]));
        Assert.Equal([twice.Documents[0], twice.Documents[2]], twice.Find(IdOf(1)));
        Manifests put = Of([1]);
        Assert.Equal([put.Documents[0], twice.Documents[1], twice.Documents[2]], With(twice, new() { Put = put }).Documents);
        Assert.Empty(twice.Find(IdOf(5)));
    }

    private static Manifests With(Manifests manifests, WorldChange change) => PolicyWorld.Create(manifests).With(change).After.Manifests;

    private static Manifests Of(IEnumerable<int> numbers) => Manifests.FromJson(numbers.Select(static n => JsonElement.Parse(
        $$$"""{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "m-{{{n}}}", "namespace": "default"}}""")));

    private static ResourceId IdOf(int number) => new("", "v1", "ConfigMap", "default", $"m-{number}");
}
