using System.Collections;
using System.Numerics;

namespace LayeredPolicy.Selectors;

/// <summary>
/// An immutable set of endpoint numbers: a sorted list while it is small, a bitmap when it is large. Reading is safe from any thread.
/// </summary>
public sealed class EndpointSet : IReadOnlyCollection<int>
{
    private readonly int[]? _list;
    private readonly ulong[]? _words;

    internal EndpointSet(int[] sorted)
    {
        _list = sorted;
        Count = sorted.Length;
    }

    internal EndpointSet(ulong[] words, int count)
    {
        _words = words;
        Count = count;
    }

    /// <summary>The set without endpoints.</summary>
    public static EndpointSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The bitmap, bit <c>n % 64</c> of word <c>n / 64</c> for endpoint <c>n</c>; empty while the set is small enough to be a list.</summary>
    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>The sorted list; empty while the set is large enough to be a bitmap.</summary>
    public ReadOnlySpan<int> List => _list;

    /// <summary>Whether the endpoint is in the set.</summary>
    public bool Contains(int endpoint)
    {
        if (_words is not null)
        {
            return endpoint >= 0 && endpoint >> 6 < _words.Length && (_words[endpoint >> 6] >> endpoint & 1) != 0;
        }

        return Array.BinarySearch(_list!, endpoint) >= 0;
    }

    /// <summary>Sets the bits of the endpoints in a bitmap of the caller.</summary>
    /// <param name="words">The bitmap; it must reach to the highest endpoint of the index.</param>
    public void AddTo(Span<ulong> words)
    {
        if (_words is null)
        {
            foreach (int endpoint in _list!)
            {
                words[endpoint >> 6] |= 1UL << endpoint;
            }

            return;
        }

        for (int i = 0; i < _words.Length; i++)
        {
            if (_words[i] != 0)
            {
                words[i] |= _words[i];
            }
        }
    }

    /// <summary>The endpoints in ascending order.</summary>
    public int[] ToArray()
    {
        if (_list is not null)
        {
            return (int[])_list.Clone();
        }

        var endpoints = new int[Count];
        int next = 0;
        for (int i = 0; i < _words!.Length; i++)
        {
            for (ulong word = _words[i]; word != 0; word &= word - 1)
            {
                endpoints[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return endpoints;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
