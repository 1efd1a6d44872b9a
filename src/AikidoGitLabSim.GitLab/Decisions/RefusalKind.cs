namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The kinds of refusals. A front end renders a kind as status, body and headers.</summary>
public enum RefusalKind
{
    /// <summary>The caller is not known: no token, or an unknown one.</summary>
    Unauthorized,

    /// <summary>As <see cref="Unauthorized"/>, and asking again with other credentials of this form is not invited.</summary>
    Unchallenged,

    /// <summary>Only somebody who is signed in may learn more; a browser is sent to the sign-in page.</summary>
    SignIn,

    /// <summary>Only a new password lets the user in; a browser is sent to where one is set.</summary>
    NewPassword,

    /// <summary>A page's form that did not come from one of our pages.</summary>
    Forged,

    /// <summary>The token is known but not active: expired, revoked, or of a kind that is switched off.</summary>
    InvalidToken,

    /// <summary>Two tokens were presented in a way that OAuth forbids.</summary>
    InvalidRequest,

    /// <summary>The token lives, but its scopes do not reach this far.</summary>
    InsufficientScope,

    /// <summary>A fine-grained token lacks a permission, or a namespace accepts fine-grained tokens only.</summary>
    InsufficientGranularScope,

    /// <summary>The user may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or it is hidden.</summary>
    NotFound,

    /// <summary>A look-up by id missed; GitLab words this one with a lower-case f.</summary>
    RecordNotFound,

    /// <summary>A parameter is missing or malformed.</summary>
    InvalidParameter,

    /// <summary>The handler turns the request down.</summary>
    BadRequest,

    /// <summary>The model is invalid, told field by field.</summary>
    InvalidModel,

    /// <summary>A service failed, told in one sentence without status.</summary>
    Unprocessable,

    /// <summary>The route is not for this kind of token.</summary>
    MethodNotAllowed,

    /// <summary>No route has this path and method.</summary>
    Unrouted,

    /// <summary>The project has another path now.</summary>
    Moved,

    /// <summary>The project has another path now, and only GET is redirected.</summary>
    MovedNotAllowed,

    /// <summary>A message that stands as it is, without status before it.</summary>
    Verbatim,

    /// <summary>A feature that is switched off on this instance.</summary>
    NotImplemented,

    /// <summary>Too many requests in a time.</summary>
    TooManyRequests,
}
