namespace AikidoGitLabSim.Handbook.Pages;

/// <summary>How a part of a block's text looks, or what it is.</summary>
internal enum TextStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,
    Bold,
    Italic,
    Code,
    Key,
    Link,
    Image,
    Quoted,
}
