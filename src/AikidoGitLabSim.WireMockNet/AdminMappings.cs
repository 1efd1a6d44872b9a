using WireMock;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>
/// The mappings of WireMock.Net's admin API. They are disabled except during a call of it, so that other requests are not matched against
/// them.
/// </summary>
internal sealed class AdminMappings
{
    private readonly IReadOnlyList<IMapping> _mappings;
    private readonly Lock _changing = new();

    private int _calls;

    /// <summary>Disables the mappings; each request to the admin API enables them while it runs.</summary>
    /// <param name="mappings">The mappings that the server starts with.</param>
    public AdminMappings(IReadOnlyList<IMapping> mappings)
    {
        _mappings = mappings;
        SetDisabled(true);
    }

    /// <summary>The number of mappings.</summary>
    public int Count => _mappings.Count;

    /// <summary>Enables them for one call.</summary>
    /// <returns>Ends the call.</returns>
    public IDisposable Enable()
    {
        lock (_changing)
        {
            if (_calls++ == 0)
                SetDisabled(false);
        }

        return new Session(this);
    }

    private void End()
    {
        lock (_changing)
        {
            if (--_calls == 0)
                SetDisabled(true);
        }
    }

    private void SetDisabled(bool disabled)
    {
        foreach (var mapping in _mappings)
            mapping.IsDisabled = disabled;
    }

    private sealed class Session(AdminMappings mappings) : IDisposable
    {
        public void Dispose() => mappings.End();
    }
}
