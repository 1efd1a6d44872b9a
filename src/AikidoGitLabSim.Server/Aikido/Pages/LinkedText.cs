using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AikidoGitLabSim.Server.Aikido.Pages;

/// <summary>Text in which the addresses of one site are links. Others stay text: who wrote them is not known.</summary>
public sealed partial class LinkedText : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>The site, without a slash at the end.</summary>
    [Parameter]
    public string Site { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var at = 0;
        foreach (var address in Addresses().EnumerateMatches(Text))
        {
            var url = Text.AsSpan(address.Index, address.Length).TrimEnd(".,;:").ToString();
            if (Site.Length == 0 || !url.StartsWith($"{Site}/", StringComparison.Ordinal))
                continue;
            builder.AddContent(0, Text[at..address.Index]);
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", url);
            builder.AddContent(3, url);
            builder.CloseElement();
            at = address.Index + url.Length;
        }

        builder.AddContent(4, Text[at..]);
    }

    [GeneratedRegex(@"https?://[^\s()“”""]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();
}
