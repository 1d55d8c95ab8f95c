using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Decides how the pages of an operation are read. https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait</summary>
internal sealed class PaginatorPlanner(ServiceShape service, Problems problems)
{
    public ImmutableArray<PaginatorPlan> Plan(OperationShape operation, RecordPlan request, RecordPlan response)
    {
        string where = operation.Id.ToString();
        if (!operation.Traits.Has(TraitIds.Paginated))
        {
            if (operation.Traits.Has(TraitIds.PagedItems))
            {
                problems.Add(Refusal.BadTrait(where, TraitIds.PagedItems, $"needs the trait {TraitIds.Paginated} beside it"));
            }

            return [];
        }

        PropertyPlan? inputToken = Find(where, request, "inputToken", Setting(operation, "inputToken"));
        PropertyPlan? outputToken = Find(where, response, "outputToken", Setting(operation, "outputToken"));
        if (inputToken is null || outputToken is null)
        {
            return [];
        }

        if (inputToken.Type.Kind != TypeKind.String || outputToken.Type.Kind != TypeKind.String)
        {
            problems.Add(Refusal.BadTrait(where, TraitIds.Paginated, "has a token that is not a string"));
            return [];
        }

        string name = Names.Pascal(operation.Id.Name);
        return
        [
            .. Entries(operation, response)
                .Select(entry => Plan(where, entry, name, request, response, inputToken, outputToken))
                .OfType<PaginatorPlan>(),
        ];
    }

    private PaginatorPlan? Plan(
        string where, Entry entry, string operation, RecordPlan request, RecordPlan response, PropertyPlan inputToken, PropertyPlan outputToken)
    {
        PropertyPlan? items = response.Properties.FirstOrDefault(property => property.MemberName == entry.Items);
        if (items is not { Type.Kind: TypeKind.List })
        {
            problems.Add(Refusal.BadTrait(where, entry.Trait, $"names the items \"{entry.Items}\", which is not a list of the output"));
            return null;
        }

        var assignments = ImmutableArray.CreateBuilder<string>();
        foreach (JsonProperty given in entry.Input)
        {
            PropertyPlan? property = request.Properties.FirstOrDefault(candidate => candidate.MemberName == given.Name);
            if (property is null || Literals.Of(property.Type, given.Value) is not { } literal)
            {
                problems.Add(Refusal.BadTrait(where, entry.Trait, $"sets \"{given.Name}\" to {given.Value.GetRawText()}, which the input has no place for"));
                continue;
            }

            assignments.Add($"{property.Name} = {literal}");
        }

        return new PaginatorPlan(entry.Name ?? operation, inputToken, outputToken, items, assignments.ToImmutable());
    }

    private IEnumerable<Entry> Entries(OperationShape operation, RecordPlan response)
    {
        string where = operation.Id.ToString();
        if (operation.Traits.Get(TraitIds.PagedItems) is { } own)
        {
            JsonElement[] entries = own.ValueKind == JsonValueKind.Array ? [.. own.EnumerateArray()] : [own];
            foreach (JsonElement entry in entries)
            {
                if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.String)
                {
                    problems.Add(Refusal.BadTrait(where, TraitIds.PagedItems, "has an entry without items"));
                    continue;
                }

                JsonProperty[] input = entry.TryGetProperty("input", out JsonElement given) && given.ValueKind == JsonValueKind.Object
                    ? [.. given.EnumerateObject()]
                    : [];
                string? name = entry.TryGetProperty("name", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
                yield return new Entry(TraitIds.PagedItems, name, items.GetString() ?? "", input);
            }
        }
        else if (Setting(operation, "items") is { } items)
        {
            yield return new Entry(TraitIds.Paginated, null, items, []);
        }
        else if (response.Properties.Where(property => property.Type.Kind == TypeKind.List).ToArray() is [var only])
        {
            yield return new Entry(TraitIds.Paginated, null, only.MemberName, []);
        }
        else
        {
            problems.Add(Refusal.BadTrait(
                where, TraitIds.Paginated, $"names no items, and the output has not exactly one list: add items, or the trait {TraitIds.PagedItems}"));
        }
    }

    // The service's trait is the default of every operation.
    private string? Setting(OperationShape operation, string name)
        => operation.Traits.GetString(TraitIds.Paginated, name) ?? service.Traits.GetString(TraitIds.Paginated, name);

    private PropertyPlan? Find(string where, RecordPlan record, string setting, string? member)
    {
        PropertyPlan? property = record.Properties.FirstOrDefault(candidate => candidate.MemberName == member);
        if (property is null)
        {
            string problem = member is null ? $"names no {setting}" : $"names the {setting} \"{member}\", which is not a member of {record.Name}";
            problems.Add(Refusal.BadTrait(where, TraitIds.Paginated, problem));
        }

        return property;
    }

    private sealed record Entry(string Trait, string? Name, string Items, IReadOnlyList<JsonProperty> Input);
}
