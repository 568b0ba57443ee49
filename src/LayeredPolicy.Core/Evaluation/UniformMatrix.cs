namespace LayeredPolicy.Evaluation;

/// <summary>A matrix with one set in all cells.</summary>
internal sealed class UniformMatrix(int size, TrafficBounds set) : PairMatrix(size)
{
    /// <inheritdoc/>
    public override int SetCount => 1;

    /// <inheritdoc/>
    public override int IndexOf(int source, int destination) => 0;

    /// <inheritdoc/>
    public override TrafficBounds SetOf(int index) => set;

    /// <inheritdoc/>
    public override bool IsMade(int index) => true;
}
