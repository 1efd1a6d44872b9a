using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>A token of the file whose kind is known.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Fields">Its keys.</param>
internal readonly record struct TokenItem(TokenKind Kind, Fields Fields);
