using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AikidoGitLabSim.Support.Metrics;

/// <summary>Cyclomatic complexity from syntax alone: one, and one more for each branch.</summary>
internal static class Complexity
{
    public static int Of(SyntaxNode method) => 1 + method.DescendantNodes().Count(IsBranch);

    private static bool IsBranch(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax { Pattern: DiscardPatternSyntax, WhenClause: null } => false,
        SwitchExpressionArmSyntax or CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax => true,
        IfStatementSyntax or ConditionalExpressionSyntax or CatchClauseSyntax => true,
        ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        _ => false,
    };
}
