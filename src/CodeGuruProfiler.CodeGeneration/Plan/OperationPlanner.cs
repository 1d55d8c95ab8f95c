using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides the operations: request, response, address, errors and paginators.</summary>
internal sealed class OperationPlanner(SmithyModel model, RecordPlanner records, PaginatorPlanner paginators, Problems problems, string api)
{
    public OperationPlan Plan(OperationShape shape, ImmutableArray<ErrorPlan> errors)
    {
        string name = Names.Pascal(shape.Id.Name);
        string source = $"action {shape.Id.Name} of {api}";
        RecordPlan request = records.Plan($"{name}Request", RecordKind.Request, Structure(shape.Input), $"input of {source}");
        RecordPlan response = records.Plan($"{name}Response", RecordKind.Response, Structure(shape.Output), $"output of {source}");
        ImmutableArray<PaginatorPlan> pages = paginators.Plan(shape, request, response);
        request = request with
        {
            Properties = [.. request.Properties.Select(property => property with { IsPageToken = pages.Any(page => page.InputToken == property) })],
        };
        string uri = Template(shape);
        int question = uri.IndexOf('?', StringComparison.Ordinal);
        return new OperationPlan
        {
            Name = name,
            Action = shape.Id.Name,
            HttpMethod = Method(shape),
            Path = Path(shape, question < 0 ? uri : uri[..question], request),
            Query = question < 0 ? [] : Query(uri[(question + 1)..]),
            Request = request,
            Response = response,
            Errors = [.. errors.Where(error => shape.Errors.Any(id => id.Name == error.Code))],
            Paginators = pages,
            IsReadOnly = shape.Traits.Has(TraitIds.ReadOnly),
            IsIdempotent = shape.Traits.Has(TraitIds.Idempotent),
            Documentation = shape.Traits.Documentation,
            Elsewhere = Elsewhere(shape),
            Source = source,
            Obsolete = Deprecation.Of(shape.Traits),
        };
    }

    private StructureShape? Structure(ShapeId? id) => id is { } found ? (StructureShape)model[found] : null;

    private string Method(OperationShape shape)
    {
        string? method = shape.Traits.GetString(TraitIds.Http, "method");
        if (method is "GET" or "PUT" or "POST" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS")
        {
            return method;
        }

        string problem = method is null ? "is missing, or names no method" : $"has the method {method}, which is not supported";
        problems.Add(Refusal.BadTrait(shape.Id.ToString(), TraitIds.Http, problem));
        return "GET";
    }

    private string Template(OperationShape shape)
    {
        string? uri = shape.Traits.GetString(TraitIds.Http, "uri");
        if (uri is not null && uri.StartsWith('/'))
        {
            return uri;
        }

        problems.Add(Refusal.BadTrait(shape.Id.ToString(), TraitIds.Http, "has no uri that begins with a slash"));
        return "/";
    }

    private ImmutableArray<UriPart> Path(OperationShape shape, string path, RecordPlan request)
    {
        var parts = ImmutableArray.CreateBuilder<UriPart>();
        var missing = request.Bound(Binding.Label).ToDictionary(label => label.MemberName, StringComparer.Ordinal);
        for (int at = 0; at < path.Length;)
        {
            int open = path.IndexOf('{', at);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new UriPart(path[at..], null));
                break;
            }

            if (open > at)
            {
                parts.Add(new UriPart(path[at..open], null));
            }

            string label = path[(open + 1)..close];
            if (label.EndsWith('+'))
            {
                problems.Add(Refusal.BadTrait(shape.Id.ToString(), TraitIds.Http, $"has the greedy label {{{label}}}, which is not supported"));
            }
            else if (missing.Remove(label, out PropertyPlan? property))
            {
                parts.Add(new UriPart(null, property));
            }
            else
            {
                problems.Add(Refusal.BadTrait(shape.Id.ToString(), TraitIds.Http, $"has the label {{{label}}}, which no member of the input is bound to"));
            }

            at = close + 1;
        }

        foreach (string label in missing.Keys)
        {
            if (!path.Contains($"{{{label}+}}", StringComparison.Ordinal))
            {
                problems.Add(Refusal.BadTrait($"{shape.Input}${label}", TraitIds.HttpLabel, "names no label of the uri"));
            }
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<KeyValuePair<string, string>> Elsewhere(OperationShape shape)
        => shape.Traits.Get(TraitIds.ExternalDocumentation) is { ValueKind: JsonValueKind.Object } links
            ? [.. links.EnumerateObject().Select(link => KeyValuePair.Create(link.Name, link.Value.GetString() ?? ""))]
            : [];

    // The template is percent-encoded as it is; what is appended is encoded again.
    private static ImmutableArray<KeyValuePair<string, string>> Query(string query)
        =>
        [
            .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2) is [var key, var value]
                ? KeyValuePair.Create(Uri.UnescapeDataString(key), Uri.UnescapeDataString(value))
                : KeyValuePair.Create(Uri.UnescapeDataString(pair), "")),
        ];
}
