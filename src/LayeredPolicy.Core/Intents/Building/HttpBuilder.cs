namespace LayeredPolicy.Intents;

/// <summary>Builds the request part of a clause. Methods and paths combine: each method on each path.</summary>
public sealed class HttpBuilder
{
    private HttpScope _scope = new();

    internal HttpBuilder()
    {
    }

    /// <summary>GET on these paths.</summary>
    public HttpBuilder Get(params ReadOnlySpan<string> paths) => Method("GET", paths);

    /// <summary>POST on these paths.</summary>
    public HttpBuilder Post(params ReadOnlySpan<string> paths) => Method("POST", paths);

    /// <summary>A method on these paths.</summary>
    public HttpBuilder Method(string method, params ReadOnlySpan<string> paths)
    {
        _scope = _scope with { Methods = _scope.Methods.Add(method), Paths = [.. _scope.Paths, .. paths] };
        return this;
    }

    /// <summary>Only for these hosts.</summary>
    public HttpBuilder Host(params ReadOnlySpan<string> hosts)
    {
        _scope = _scope with { Hosts = [.. _scope.Hosts, .. hosts] };
        return this;
    }

    /// <summary>Only with a header that carries one of the values.</summary>
    public HttpBuilder Header(string name, params ReadOnlySpan<string> values)
    {
        _scope = _scope with { Headers = _scope.Headers.Add(new HeaderScope(name, [.. values])) };
        return this;
    }

    internal HttpScope Build() => _scope;
}
