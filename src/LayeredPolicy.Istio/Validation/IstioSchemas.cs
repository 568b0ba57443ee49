using System.Collections.Immutable;
using System.Reflection;
using LayeredPolicy.Resources;

namespace LayeredPolicy.Istio.Validation;

/// <summary>The kinds of the mesh layer as the API server knows them: what their custom resource definitions demand.</summary>
public static class IstioSchemas
{
    private static readonly Lazy<ImmutableArray<AdmissionSchema>> s_all = new(Read);

    /// <summary>The schemas of the security, networking and telemetry kinds, at every served version.</summary>
    /// <remarks>As of Istio 1.32. The versions of a kind have the same schema.</remarks>
    public static ImmutableArray<AdmissionSchema> All => s_all.Value;

    /// <summary>The CEL rules that the schemas name.</summary>
    internal static ImmutableArray<AdmissionRule> Rules { get; } =
    [
        SelectorAdmissionRules.KeysWithoutWildcard,
        SelectorAdmissionRules.KeysNotEmpty,
        SelectorAdmissionRules.NoWildcard,
        SelectorAdmissionRules.OneAttachment,
        SelectorAdmissionRules.NoNamespace,
        SecurityAdmissionRules.AccountsExcludeIdentities,
        SecurityAdmissionRules.PortModesNeedSelector,
        SecurityAdmissionRules.KeysArePorts,
        SecurityAdmissionRules.OneKeySource,
        SecurityAdmissionRules.HttpUrl,
        NetworkingAdmissionRules.MillisecondOrMore,
        NetworkingAdmissionRules.PortNumber,
        NetworkingAdmissionRules.CredentialNamesExcludeCertificates,
        NetworkingAdmissionRules.CredentialNamesExcludeName,
        NetworkingAdmissionRules.CredentialNamesExcludeCertificatesAgain,
        NetworkingAdmissionRules.UpsertHasValue,
        NetworkingAdmissionRules.RemoveHasNoValue,
        NetworkingAdmissionRules.HttpScheme,
        ServiceAdmissionRules.SelectorExcludesEndpoints,
        ServiceAdmissionRules.BlocksNeedNoneOrStatic,
        ServiceAdmissionRules.NoneExcludesEndpoints,
        ServiceAdmissionRules.RoundRobinHasOneEndpoint,
        ServiceAdmissionRules.AddressOrNetwork,
        ServiceAdmissionRules.SocketHasNoPorts,
        ServiceAdmissionRules.SocketIsAbsolute,
        ServiceAdmissionRules.SocketIsNoDirectory,
        ServiceAdmissionRules.KeysArePortNames,
        ServiceAdmissionRules.NotTheWildcard,
        ServiceAdmissionRules.DistinctNumbers,
    ];

    private static ImmutableArray<AdmissionSchema> Read()
    {
        Assembly assembly = typeof(IstioSchemas).Assembly;
        return SchemaText.Read(assembly.GetManifestResourceNames().Where(n => n.EndsWith(".schema", StringComparison.Ordinal)).Select(Text), Rules);

        string Text(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
