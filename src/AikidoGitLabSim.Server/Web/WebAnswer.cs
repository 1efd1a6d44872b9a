namespace AikidoGitLabSim.Server.Web;

/// <summary>What a browser is answered: a page, or where to go.</summary>
/// <param name="Status">The HTTP status.</param>
internal sealed record WebAnswer(int Status)
{
    /// <summary>The component that is the page; null: no page.</summary>
    public Type? Page { get; private init; }

    /// <summary>What the component is given.</summary>
    public object? Model { get; private init; }

    /// <summary>Where to go, a path below the world's root; null: nowhere.</summary>
    public string? Location { get; private init; }

    /// <summary>Whether what the browser keeps of this site is to be forgotten.</summary>
    public bool ForgetsSite { get; init; }

    /// <summary>A page. The component has a parameter <c>Model</c>.</summary>
    public static WebAnswer Show<TPage>(object model, int status = StatusCodes.Status200OK) => new(status) { Page = typeof(TPage), Model = model };

    /// <summary>Sends the browser on, as Rails does.</summary>
    public static WebAnswer Redirect(string path) => new(StatusCodes.Status302Found) { Location = path };

    /// <summary>Sends the browser on for good, as Rails' routes do.</summary>
    public static WebAnswer Moved(string path) => new(StatusCodes.Status301MovedPermanently) { Location = path };
}
