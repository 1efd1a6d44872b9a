using System.Diagnostics.CodeAnalysis;
using System.Text;
using AikidoGitLabSim.Server.Web.Models;

namespace AikidoGitLabSim.Server.Web;

/// <summary>What a browser or a script is answered: a page, a text, or where to go.</summary>
/// <param name="Status">The HTTP status.</param>
internal sealed record WebAnswer(int Status)
{
    /// <summary>The component that is the page; null: no page.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
    public Type? Page { get; private init; }

    /// <summary>What the component is given.</summary>
    public IPageModel? Model { get; private init; }

    /// <summary>Where to go, a path below the world's root; null: nowhere.</summary>
    public string? Location { get; private init; }

    /// <summary>The body where it is no page; empty: none.</summary>
    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>The type of the body.</summary>
    public string ContentType { get; private init; } = "";

    /// <summary>Whether what the browser keeps of this site is to be forgotten.</summary>
    public bool ForgetsSite { get; init; }

    /// <summary>The value of the cookie that signs the user in again; null: the cookie stays as it is.</summary>
    public string? Remember { get; init; }

    /// <summary>A page. The component has a parameter <c>Model</c>.</summary>
    public static WebAnswer Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        IPageModel model, int status = StatusCodes.Status200OK) => new(status) { Page = typeof(TPage), Model = model };

    /// <summary>JSON, as scripts are answered.</summary>
    public static WebAnswer Json(ReadOnlyMemory<byte> body, int status = StatusCodes.Status200OK) =>
        new(status) { Body = body, ContentType = "application/json; charset=utf-8" };

    /// <summary>A text.</summary>
    public static WebAnswer Text(string text, int status = StatusCodes.Status200OK) =>
        new(status) { Body = Encoding.UTF8.GetBytes(text), ContentType = "text/plain; charset=utf-8" };

    /// <summary>Sends the browser on, as Rails does.</summary>
    public static WebAnswer Redirect(string path) => new(StatusCodes.Status302Found) { Location = path };

    /// <summary>Sends the browser on for good, as Rails' routes do.</summary>
    public static WebAnswer Moved(string path) => new(StatusCodes.Status301MovedPermanently) { Location = path };
}
