using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Refuses structures whose required members lead back to them: no value of such a structure can be made.</summary>
internal sealed class RecursionCheck(SmithyModel model, Problems problems)
{
    public void Run(IEnumerable<Shape> shapes)
    {
        foreach (StructureShape structure in shapes.OfType<StructureShape>())
        {
            Follow(structure, structure, ImmutableList<string>.Empty, []);
        }
    }

    private void Follow(StructureShape start, StructureShape structure, ImmutableList<string> path, HashSet<ShapeId> seen)
    {
        foreach (Member member in structure.Members.Where(member => member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.ClientOptional)))
        {
            if (model[member.Target] is not StructureShape next)
            {
                continue;
            }

            ImmutableList<string> longer = path.Add(member.Name);
            if (next.Id == start.Id)
            {
                problems.Add(Refusal.RequiredRecursion(start.Id, string.Join('.', longer)));
            }
            else if (seen.Add(next.Id))
            {
                Follow(start, next, longer, seen);
            }
        }
    }
}
