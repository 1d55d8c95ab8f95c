using System.Collections.Immutable;
using System.Text.Json;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Refuses the types and traits that the generator does not know, wherever the service reaches them.</summary>
internal sealed class TraitCheck(Closure closure, Problems problems)
{
    private static readonly string[] Bindings = [TraitIds.HttpHeader, TraitIds.HttpLabel, TraitIds.HttpPayload, TraitIds.HttpQuery, TraitIds.IdempotencyToken];

    public void Run()
    {
        foreach (Shape shape in closure.All)
        {
            Check(shape.Id.ToString(), shape.Traits);
            foreach (Member member in MembersOf(shape))
            {
                Check(member.Id, member.Traits);
                CheckPlace(shape, member);
            }

            if (shape is EnumShape { Values: var values })
            {
                foreach (EnumValue value in values)
                {
                    Check($"{shape.Id}${value.MemberName}", value.Traits);
                }
            }
        }
    }

    private void Check(string where, Traits traits)
    {
        foreach (string trait in traits.Ids)
        {
            if (TraitSupport.RefusedFor(trait) is { } reason)
            {
                problems.Add(Refusal.RefusedTrait(where, trait, reason));
            }
            else if (!TraitSupport.IsKnown(trait))
            {
                problems.Add(Refusal.UnknownTrait(where, trait));
            }
        }

        if (traits.Get("smithy.api#auth") is { ValueKind: JsonValueKind.Array } auth
            && !auth.EnumerateArray().Any(scheme => scheme.ValueEquals("aws.auth#sigv4")))
        {
            problems.Add(Refusal.BadTrait(where, "smithy.api#auth", "leaves out aws.auth#sigv4, the only scheme that is supported"));
        }
    }

    // Smithy ignores HTTP bindings below the top level. A model that has them there means something that would not happen.
    private void CheckPlace(Shape shape, Member member)
    {
        if (!closure.IsInputOrOutput(shape.Id))
        {
            foreach (string binding in Bindings.Where(member.Traits.Has))
            {
                problems.Add(Refusal.BadTrait(member.Id, binding, "has no effect here, because the structure is not the input or output of an operation"));
            }
        }
    }

    private static ImmutableArray<Member> MembersOf(Shape shape) => shape switch
    {
        StructureShape structure => structure.Members,
        ListShape list => [list.Element],
        MapShape map => [map.Key, map.Value],
        _ => [],
    };
}
