using System.Globalization;
using LayeredPolicy.Istio.Models;
using LayeredPolicy.Splitting;

namespace LayeredPolicy.Istio.Rendering;

/// <summary>Writes one PeerAuthentication for each scope, since of two for one workload the mesh takes the older and drops the other.</summary>
internal sealed class PeerAuthenticationWriter(LayerPlacement placement, RenderedObjects objects)
{
    public void Write()
    {
        foreach (Encryption encryption in placement.Encryptions)
        {
            if (MatchLabelForms.Of(encryption.At, placement.Workloads) is not { } forms)
            {
                objects.Fail(encryption.Clauses, $"the selector of {encryption.At} asks for more than labels with one value, and the facts give no labels that pick the same pods: {encryption.At.Selector}");
                continue;
            }

            for (int i = 0; i < forms.Length; i++)
            {
                var spec = new PeerAuthenticationSpec
                {
                    Selector = Selectors.Of(forms[i]),
                    Mtls = new MutualTls { Mode = encryption.Strict ? MutualTlsModes.Strict : MutualTlsModes.Permissive },
                    PortLevelMtls = encryption.PlaintextPorts.IsEmpty ? null : encryption.PlaintextPorts.ToDictionary(
                        p => p.ToString(CultureInfo.InvariantCulture), _ => new MutualTls { Mode = MutualTlsModes.Permissive }, StringComparer.Ordinal),
                };
                objects.Add(
                    new PeerAuthentication { Spec = spec }, IstioJsonContext.Default.PeerAuthentication, encryption.At.Namespace,
                    placement.Stamp.Name(encryption.At.Name + "-mtls", $"mtls/{encryption.At.Key}/{i}"), encryption.Clauses, []);
            }
        }
    }
}
