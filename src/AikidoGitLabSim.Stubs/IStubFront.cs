namespace AikidoGitLabSim.Stubs;

/// <summary>Another stub server with a format and an admin API of its own. Its mappings are matched before the stubs of a world.</summary>
public interface IStubFront
{
    /// <summary>The name that journals give to it.</summary>
    string Name { get; }

    /// <summary>Whether a mapping could match. While this is false, requests do not enter the front.</summary>
    bool HasMappings { get; }

    /// <summary>Answers a request when a mapping matches it.</summary>
    /// <param name="http">The exchange. It is unchanged when no mapping matches.</param>
    /// <returns>Whether the request is answered.</returns>
    Task<bool> TryAnswerAsync(HttpContext http);

    /// <summary>Answers a call of its admin API at <c>/__admin</c>.</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="call">The path after <c>/__admin/</c>.</param>
    Task AnswerAdminAsync(HttpContext http, string call);
}
