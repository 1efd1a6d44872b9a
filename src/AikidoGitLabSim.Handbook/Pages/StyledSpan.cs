namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>A styled part of a block's text.</summary>
/// <param name="Start">Its first character in the block's text.</param>
/// <param name="End">The character behind it.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Url">The address of a link or picture.</param>
/// <param name="UrlPosition">Where the address stands in the source; null where it stands elsewhere, as for a reference link.</param>
/// <param name="Place">Where the whole link or picture stands in the source.</param>
internal sealed record StyledSpan(int Start, int End, TextStyle Style, string? Url = null, Position? UrlPosition = null,
    Position? Place = null)
{
    /// <summary>The alternative text of a picture.</summary>
    public string? Alt { get; init; }
}
