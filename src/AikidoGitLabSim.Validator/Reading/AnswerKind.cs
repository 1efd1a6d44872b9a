namespace AikidoGitLabSim.Validator.Reading;

/// <summary>What an exchange says, before anyone asks what it means.</summary>
internal enum AnswerKind
{
    NoAnswer,
    RateLimited,
    Redirect,
    Foreign,
    Page,
    Unreadable,
    ServerError,
    Ok,
    Unauthorized,
    TokenDead,
    TokenPolicy,
    InsufficientScope,
    InsufficientGranularScope,
    Forbidden,
    NotFound,
    BadRequest,
}
