using System.Collections.Immutable;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A way to enumerate all pages of an operation.</summary>
/// <param name="Method">The method's name without <c>Paged</c>.</param>
/// <param name="InputToken">The property of the request that takes the token.</param>
/// <param name="OutputToken">The property of the response that contains it.</param>
/// <param name="Items">The list of the response.</param>
/// <param name="Fixed">The members that every request has, as C# assignments of a <c>with</c> expression.</param>
internal sealed record PaginatorPlan(string Method, PropertyPlan InputToken, PropertyPlan OutputToken, PropertyPlan Items, ImmutableArray<string> Fixed);
