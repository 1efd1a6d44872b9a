using AikidoGitLabSim.Validator.Reports;

namespace AikidoGitLabSim.Validator.Knowledge;

internal static class KindWords
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.Personal => "personal access token",
        TokenKind.Group => "group access token",
        TokenKind.Project => "project access token",
        TokenKind.ServiceAccount => "service account's token",
        TokenKind.FineGrained => "fine-grained token",
        _ => "token of unknown kind",
    };
}
