using System.Runtime.InteropServices;

namespace LayeredPolicy.Calico.Evaluation.Bulk;

/// <summary>Sequences of numbers as one text, to compare them as keys. Sequences with different bounds give different texts.</summary>
internal sealed class NumberText
{
    private readonly List<int> _numbers = [];

    /// <summary>Appends a number.</summary>
    public NumberText Add(int number)
    {
        _numbers.Add(number);
        return this;
    }

    /// <summary>Appends a sequence, with its length before it.</summary>
    public NumberText Add(int[] numbers)
    {
        _numbers.Add(numbers.Length);
        _numbers.AddRange(numbers);
        return this;
    }

    /// <summary>The text: not for people.</summary>
    public override string ToString() => new(MemoryMarshal.Cast<int, char>(CollectionsMarshal.AsSpan(_numbers)));
}
