namespace LayeredPolicy;

/// <summary>A port that a container declares.</summary>
/// <param name="Number">The port number.</param>
/// <param name="Name">The port's name, or null.</param>
/// <param name="Protocol">The protocol; TCP when the manifest gives none.</param>
public sealed record ContainerPort(int Number, string? Name, IpProtocol Protocol);
