using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A way to read all pages of an operation.</summary>
/// <param name="Method">The method's name without <c>Paged</c>.</param>
/// <param name="InputToken">The property of the request that takes the token.</param>
/// <param name="OutputToken">The property of the response that gives it.</param>
/// <param name="Items">The list of the response.</param>
/// <param name="Fixed">What the request is made to say, as C# assignments within a <c>with</c> expression.</param>
internal sealed record PaginatorPlan(string Method, PropertyPlan InputToken, PropertyPlan OutputToken, PropertyPlan Items, ImmutableArray<string> Fixed);
