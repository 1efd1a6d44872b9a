using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

/// <summary>One documented set-up: which kinds of token it takes, which scopes and which role it wants, and what it says of the token's
/// end.</summary>
/// <param name="Name">As it is given on the command line.</param>
/// <param name="Title">What it is for, in words.</param>
/// <param name="Page">The help page that documents it, below help.aikido.dev.</param>
/// <param name="Kinds">The kinds it takes; the first is the one to make.</param>
/// <param name="Scopes">The scopes it asks for by name.</param>
/// <param name="LeastAccessLevel">GitLab's number of the least role that will do.</param>
/// <param name="LeastRole">Its name.</param>
/// <param name="RoleFrom">Where that role comes from: the page, or GitLab's own rules where the page does not say.</param>
/// <param name="Expiry">What it says of the token's end.</param>
internal sealed record Profile(
    string Name,
    string Title,
    string Page,
    ImmutableArray<TokenKind> Kinds,
    ImmutableArray<string> Scopes,
    int LeastAccessLevel,
    string LeastRole,
    string RoleFrom,
    ExpiryWish Expiry);
