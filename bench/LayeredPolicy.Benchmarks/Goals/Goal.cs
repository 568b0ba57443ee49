namespace LayeredPolicy.Benchmarks.Goals;

/// <summary>One workload with a target: runs in a short form, checks that its answer is right, and reports a figure.</summary>
internal abstract class Goal
{
    /// <summary>The name printed at the start of its line.</summary>
    public abstract string Name { get; }

    /// <summary>The unit of the figure and of the target: <c>ms</c>, <c>us</c>, <c>ns</c>, <c>MB</c>, <c>B</c> or <c>x</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>The target on the reference machine.</summary>
    public abstract double Target { get; }

    /// <summary>Whether the figure must be at most the target (a time, a size) rather than at least (a ratio).</summary>
    public virtual bool AtMost => true;

    /// <summary>Whether the target is a time that scales with the machine.</summary>
    public bool Scales => Unit is "ms" or "us" or "ns";

    /// <summary>A note printed behind the figure, for example the recorded figure of Calico's own code.</summary>
    public virtual string? Note => null;

    /// <summary>Prepares the workload; not timed.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Runs the workload once and returns the figure. Throws <see cref="InvalidOperationException"/> when the answer is wrong.</summary>
    public abstract double Measure();

    /// <summary>Takes away what the workload left on the machine.</summary>
    public virtual void Clean()
    {
    }

    /// <summary>How many times to measure; the best counts.</summary>
    public virtual int Rounds => 5;
}
