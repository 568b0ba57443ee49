using System.Runtime.CompilerServices;

namespace LayeredPolicy.Calico.Evaluation.Lists;

/// <summary>Compares lists by their policies and profiles, each of which is one object.</summary>
internal sealed class PolicyListContent : IEqualityComparer<PolicyList>
{
    public static PolicyListContent Instance { get; } = new();

    public bool Equals(PolicyList? x, PolicyList? y)
    {
        if (x is null || y is null || x.Direction != y.Direction || x.Tiers.Length != y.Tiers.Length || !Same(x.Profiles, y.Profiles))
        {
            return ReferenceEquals(x, y);
        }

        for (int i = 0; i < x.Tiers.Length; i++)
        {
            if (x.Tiers[i].Name != y.Tiers[i].Name || x.Tiers[i].PassesByDefault != y.Tiers[i].PassesByDefault ||
                !Same(x.Tiers[i].Policies, y.Tiers[i].Policies) || !x.Tiers[i].IsCertain.AsSpan().SequenceEqual(y.Tiers[i].IsCertain))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(PolicyList list)
    {
        var hash = new HashCode();
        hash.Add(list.Direction);
        foreach (TierSlice tier in list.Tiers)
        {
            foreach (CompiledPolicy policy in tier.Policies)
            {
                hash.Add(RuntimeHelpers.GetHashCode(policy));
            }
        }

        foreach (CompiledProfile profile in list.Profiles)
        {
            hash.Add(RuntimeHelpers.GetHashCode(profile));
        }

        return hash.ToHashCode();
    }

    private static bool Same<T>(T[] one, T[] other)
        where T : class
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }
}
