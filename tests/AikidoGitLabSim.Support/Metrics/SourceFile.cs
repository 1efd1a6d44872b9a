using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>Reads a source file's metrics from its syntax.</summary>
internal sealed class SourceFile
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private readonly string _path;
    private readonly SourceText _text;
    private readonly ImmutableArray<SyntaxNode> _nodes;
    private readonly bool[] _hasCode;

    private SourceFile(string path, SourceText text)
    {
        (_path, _text) = (path, text);
        var root = CSharpSyntaxTree.ParseText(text, Options, path).GetRoot();
        _nodes = [.. root.DescendantNodes()];
        _hasCode = new bool[text.Lines.Count];
        foreach (var token in root.DescendantTokens().Where(token => token.Span.Length > 0))
            Mark(token.Span);
    }

    public static FileMetrics Read(string path, string text) => new SourceFile(path, SourceText.From(text)).Read();

    private FileMetrics Read()
    {
        var classes = _nodes.OfType<TypeDeclarationSyntax>().Where(IsConcreteClass).ToImmutableArray();
        return new(
            _path, _text.Lines.Count(line => line.EndIncludingLineBreak > line.Start), _hasCode.Count(hasCode => hasCode),
            [.. _nodes.Where(IsMethod).Select(Method)],
            _nodes.Count(node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression)),
            classes.Length, classes.Count(type => type.Modifiers.Any(SyntaxKind.SealedKeyword)),
            [.. _nodes.SelectMany(Names).Select(name => new DeclaredName(PlaceOf(name), name.ValueText))]);
    }

    // A text over several lines is one token.
    private void Mark(TextSpan span)
    {
        for (var line = LineOf(span.Start); line <= LineOf(span.End - 1); line++)
            _hasCode[line] = true;
    }

    private static bool IsMethod(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        _ => false,
    };

    private MethodMetrics Method(SyntaxNode node)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
        var name = Names(member).FirstOrDefault();
        var type = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        return new(PlaceOf(name), $"{type}.{name.ValueText}", BodyLines(node), Complexity.Of(node));
    }

    private int BodyLines(SyntaxNode method) => method switch
    {
        BaseMethodDeclarationSyntax { Body: { } block } => Lines(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart) - 2,
        BaseMethodDeclarationSyntax { ExpressionBody.Expression.Span: var span } => Lines(span.Start, span.End),
        AccessorDeclarationSyntax { Body: { } block } => Lines(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart) - 2,
        AccessorDeclarationSyntax { ExpressionBody.Expression.Span: var span } => Lines(span.Start, span.End),
        _ => 0,
    };

    private int Lines(int start, int end) => Math.Max(1, _hasCode.AsSpan(LineOf(start)..(LineOf(end) + 1)).Count(true));

    private int LineOf(int position) => _text.Lines.GetLinePosition(position).Line;

    private static IEnumerable<SyntaxToken> Names(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        MethodDeclarationSyntax method => [method.Identifier],
        ConstructorDeclarationSyntax constructor => [constructor.Identifier],
        OperatorDeclarationSyntax made => [made.OperatorToken],
        ConversionOperatorDeclarationSyntax conversion => [conversion.OperatorKeyword],
        PropertyDeclarationSyntax property => [property.Identifier],
        IndexerDeclarationSyntax indexer => [indexer.ThisKeyword],
        EventDeclarationSyntax one => [one.Identifier],
        EnumMemberDeclarationSyntax member => [member.Identifier],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        _ => [],
    };

    private static bool IsConcreteClass(TypeDeclarationSyntax type) =>
        type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword }
        && !type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.Modifiers.Any(SyntaxKind.AbstractKeyword);

    private string PlaceOf(SyntaxToken token) => $"{_path}:{LineOf(token.SpanStart) + 1}";
}
