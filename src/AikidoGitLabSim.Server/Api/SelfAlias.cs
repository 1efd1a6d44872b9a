namespace AikidoGitLabSim.Server.Api;

/// <summary>What a path with the word <c>self</c> means in releases that have no route of its own for it: the word is taken for an
/// id.</summary>
/// <param name="Route">The route that takes the path then.</param>
/// <param name="Parameter">The parameter that the word is then.</param>
internal sealed record SelfAlias(RestRoute Route, string Parameter);
