using CsCheck;
using LayeredPolicy.Selectors;

namespace LayeredPolicy.Core.Tests.Selectors;

public sealed class SelectorIndexTests
{
    private const int Endpoints = 8;
    private const int Parents = 3;
    private const int Selectors = 6;

    private enum Step
    {
        SetEndpoint,
        RemoveEndpoint,
        SetParent,
        SetSelector,
        RemoveSelector,
        Snapshot,
    }

    private static Gen<(Step Step, int Number, LabelSet Labels, Selector Selector, int First, int Second)> Change { get; } = Gen.Select(
        Gen.Int[0, 5].Select(i => (Step)i), Gen.Int[0, 7], SelectorGen.Labels, SelectorGen.Any, Gen.Int[0, Parents - 1], Gen.Int[0, Parents - 1]);

    [Fact]
    public void Endpoints_inherit_from_their_parents_and_their_own_labels_win()
    {
        var index = new SelectorIndex();
        index.SetParent(0, new LabelSet { ["pcns.team"] = "red", ["app"] = "parent" });
        index.SetEndpoint(0, new LabelSet { ["app"] = "web" }, 0);
        index.SetEndpoint(1, LabelSet.Empty, 0);
        index.SetSelector(0, Selector.Parse("pcns.team == 'red' && app == 'web'"));
        index.SetSelector(1, Selector.Parse("app != 'web'"));
        SelectorIndexSnapshot before = index.Snapshot();
        Assert.Equal([0], before.EndpointsOf(0));
        Assert.Equal([1], before.EndpointsOf(1));
        index.SetParent(0, new LabelSet { ["pcns.team"] = "blue" });
        Assert.Equal([0], before.EndpointsOf(0));
        Assert.Equal([], index.Snapshot().EndpointsOf(0));
        Assert.Equal([1], index.Snapshot().SelectorsOf(1));
        Assert.Equal([0, 1], index.Match(Selector.Parse("pcns.team contains 'l' && !has(other)")));
    }

    [Fact]
    public void An_index_agrees_with_asking_every_selector_about_every_endpoint() =>
        Change.Array[0, 40].Sample(
            changes =>
            {
                var model = new Model();
                foreach ((Step step, int number, LabelSet labels, Selector selector, int first, int second) in changes)
                {
                    model.Apply(step, number, labels, selector, first == second ? [first] : [first, second]);
                }

                model.Check();
            },
            iter: LongRun.Times(1_500));

    [Fact]
    public void Many_keys_that_few_endpoints_have_take_no_room_in_the_others()
    {
        var index = new SelectorIndex();
        for (int i = 0; i < 300; i++)
        {
            index.SetEndpoint(i, new LabelSet { ["alpha"] = i % 2 == 0 ? "beta" : "gamma", [$"set-{i}"] = "", [$"set-{(i + 1) % 300}"] = "x" });
        }

        for (int i = 0; i < 300; i++)
        {
            index.SetSelector(i, Selector.Parse($"alpha == 'beta' && has(set-{i})"));
            index.SetSelector(300 + i, Selector.Parse($"set-{i} != 'x' && alpha == 'gamma' && !has(set-{i})"));
        }

        SelectorIndexSnapshot snapshot = index.Snapshot();
        for (int i = 0; i < 300; i++)
        {
            int expected = i % 2 == 0 ? i : (i + 299) % 300;
            Assert.Equal([expected], snapshot.EndpointsOf(i));
            Assert.Equal(149, snapshot.EndpointsOf(300 + i).Count);
            Assert.True(snapshot.SelectorsOf(expected).Contains(i));
        }
    }

    [Fact]
    public void Large_answers_are_bitmaps_and_small_ones_sorted_lists()
    {
        var index = new SelectorIndex();
        for (int i = 0; i < 20_000; i++)
        {
            index.SetEndpoint(i, new LabelSet { ["app"] = $"app-{i / 4}", ["env"] = i % 2 == 0 ? "prod" : "test", ["rank"] = $"{i % 500}" });
        }

        foreach ((string text, Func<int, bool> expected) in new (string, Func<int, bool>)[]
        {
            ("env == 'prod'", i => i % 2 == 0),
            ("env != 'prod' && app != 'app-3'", i => i % 2 == 1 && i / 4 != 3),
            ("app == 'app-17'", i => i / 4 == 17),
            ("app in {'app-1', 'app-2'} || rank == '7'", i => i / 4 is 1 or 2 || i % 500 == 7),
            ("rank ends with '99'", i => i % 500 % 100 == 99),
            ("!(rank starts with '1') && env == 'test'", i => i % 2 == 1 && !$"{i % 500}".StartsWith('1')),
            ("all()", _ => true),
            ("!has(app) || has(nothing)", _ => false),
        })
        {
            EndpointSet answer = index.Match(Selector.Parse(text));
            int[] right = [.. Enumerable.Range(0, 20_000).Where(expected)];
            Assert.Equal(right, answer.ToArray());
            Assert.Equal(right.Length, answer.Count);
            Assert.All(right.Take(100), e => Assert.True(answer.Contains(e)));
            var words = new ulong[(20_000 / 64) + 1];
            answer.AddTo(words);
            Assert.Equal(right.Length, words.Sum(w => System.Numerics.BitOperations.PopCount(w)));
        }
    }

    [Fact]
    public async Task Readers_see_whole_states_while_a_writer_works()
    {
        // In every state each endpoint is either a or b, never both and never neither.
        var index = new SelectorIndex();
        index.SetSelectors([new(0, Selector.Parse("side == 'a'")), new(1, Selector.Parse("side != 'a'"))]);
        for (int i = 0; i < 500; i++)
        {
            index.SetEndpoint(i, new LabelSet { ["side"] = "a", ["n"] = $"{i % 7}" });
        }

        using var stop = new CancellationTokenSource();
        Task reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                SelectorIndexSnapshot snapshot = index.Snapshot();
                int[] both = [.. snapshot.EndpointsOf(0), .. snapshot.EndpointsOf(1)];
                Assert.Equal(500, both.Length);
                Assert.Equal(500, both.Distinct().Count());
            }
        }, TestContext.Current.CancellationToken);
        for (int i = 0; i < 20_000; i++)
        {
            index.SetEndpoint(i * 17 % 500, new LabelSet { ["side"] = i % 3 == 0 ? "a" : "b", ["n"] = $"{i % 11}" });
        }

        await stop.CancelAsync();
        await reader;
    }

    private sealed class Model : IMatchObserver
    {
        private readonly SelectorIndex _index;
        private readonly Dictionary<int, (LabelSet Labels, int[] Parents)> _endpoints = [];
        private readonly Dictionary<int, LabelSet> _parents = [];
        private readonly Dictionary<int, Selector> _selectors = [];
        private readonly HashSet<(int, int)> _matches = [];
        private readonly List<(SelectorIndexSnapshot Snapshot, HashSet<(int, int)> Expected)> _snapshots = [];

        public Model() => _index = new SelectorIndex(this);

        public void Started(int selector, int endpoint) => Assert.True(_matches.Add((selector, endpoint)));

        public void Stopped(int selector, int endpoint) => Assert.True(_matches.Remove((selector, endpoint)));

        public void Apply(Step step, int number, LabelSet labels, Selector selector, int[] parents)
        {
            switch (step)
            {
                case Step.SetEndpoint:
                    _endpoints[number] = (labels, parents);
                    _index.SetEndpoint(number, labels, parents);
                    break;
                case Step.RemoveEndpoint:
                    _endpoints.Remove(number);
                    _index.RemoveEndpoint(number);
                    break;
                case Step.SetParent:
                    _parents[parents[0]] = labels;
                    _index.SetParent(parents[0], labels);
                    break;
                case Step.SetSelector:
                    _selectors[number % Selectors] = selector;
                    _index.SetSelector(number % Selectors, selector);
                    break;
                case Step.RemoveSelector:
                    _selectors.Remove(number % Selectors);
                    _index.RemoveSelector(number % Selectors);
                    break;
                default:
                    _snapshots.Add((_index.Snapshot(), Expected()));
                    break;
            }

            Assert.Equal(Expected(), _matches);
        }

        public void Check()
        {
            _snapshots.Add((_index.Snapshot(), Expected()));
            foreach ((SelectorIndexSnapshot snapshot, HashSet<(int, int)> expected) in _snapshots)
            {
                var found = new HashSet<(int, int)>();
                snapshot.MatchAll((selector, endpoints) => found.UnionWith(endpoints.Select(e => (selector, e))));
                Assert.Equal(expected, found);
                for (int endpoint = 0; endpoint < Endpoints; endpoint++)
                {
                    Assert.Equal(expected.Where(m => m.Item2 == endpoint).Select(m => m.Item1).Order(), snapshot.SelectorsOf(endpoint));
                    for (int selector = 0; selector < Selectors; selector++)
                    {
                        Assert.Equal(expected.Contains((selector, endpoint)), snapshot.Matches(selector, endpoint));
                    }
                }
            }
        }

        private HashSet<(int, int)> Expected() =>
        [
            .. from selector in _selectors
               from endpoint in _endpoints
               where selector.Value.Matches(CalicoLabels.Inherit(
                   endpoint.Value.Labels, [.. endpoint.Value.Parents.Select(p => _parents.GetValueOrDefault(p, LabelSet.Empty))]))
               select (selector.Key, endpoint.Key),
        ];
    }
}
