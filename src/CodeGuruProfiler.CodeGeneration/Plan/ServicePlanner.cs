using System.Collections.Immutable;
using CodeGuruProfiler.CodeGeneration.Naming;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Turns a model into the plan of a client, or refuses it with everything that stands against it.</summary>
internal static class ServicePlanner
{
    /// <exception cref="ModelException">The model has an unknown type or trait, or names that are the same in C#.</exception>
    public static ServicePlan Plan(SmithyModel model)
    {
        var problems = new Problems();
        ServiceShape service = model.Service;
        if (!service.Traits.Has(TraitIds.RestJson1))
        {
            problems.Add(Refusal.BadTrait(service.Id.ToString(), TraitIds.RestJson1, "is missing, and no other protocol is supported"));
        }

        var closure = new Closure(model);
        new TraitCheck(closure, problems).Run();
        new RecursionCheck(model, problems).Run(closure.Data);

        string api = $"the {service.Traits.GetString(TraitIds.Title) ?? service.Id.Name} API, version {service.Version}";
        var types = new TypePlanner(model, problems);
        var records = new RecordPlanner(model, types, problems);
        var operations = new OperationPlanner(model, records, new PaginatorPlanner(service, problems), problems, api);
        ImmutableArray<ErrorPlan> errors = new ErrorPlanner(closure, problems, api).Plan();
        var plan = new ServicePlan
        {
            Name = Names.Service(service.Traits.GetString(TraitIds.Service, "sdkId") ?? service.Id.Name),
            Title = service.Traits.GetString(TraitIds.Title) ?? service.Id.Name,
            Version = service.Version,
            Documentation = service.Traits.Documentation,
            Operations =
            [
                .. closure.Operations
                    .Select(operation => operations.Plan(operation, errors))
                    .OrderBy(operation => operation.Name, StringComparer.Ordinal),
            ],
            Data =
            [
                .. closure.Data.OfType<StructureShape>()
                    .Select(data => records.Plan(Names.Pascal(data.Id.Name), closure.DirectionOf(data.Id), data, $"data type {data.Id.Name} of {api}"))
                    .OrderBy(data => data.Name, StringComparer.Ordinal),
            ],
            Enums =
            [
                .. closure.Data.OfType<EnumShape>()
                    .Select(shape => PlanEnum(shape, closure, problems, api))
                    .OrderBy(shape => shape.Name, StringComparer.Ordinal),
            ],
            Errors = errors,
            HasObsolete = closure.All.Any(HasDeprecation),
        };
        NameEverything(plan, closure, problems);
        problems.ThrowIfAny();
        return plan with { Data = EmptyValues.Mark(plan) };
    }

    private static EnumPlan PlanEnum(EnumShape shape, Closure closure, Problems problems, string api)
    {
        string name = Names.Pascal(shape.Id.Name);
        var values = ImmutableArray.CreateBuilder<EnumValuePlan>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (EnumValue value in shape.Values)
        {
            string member = Names.EnumMember(value.Value, value.MemberName, name);
            values.Add(new EnumValuePlan(member, value.Value, value.Traits.Documentation, Deprecation.Of(value.Traits)));
            if (!owners.TryAdd(member, value.Value))
            {
                problems.Add(Refusal.NameClash(shape.Id.ToString(), member, $"\"{owners[member]}\"", $"\"{value.Value}\""));
            }
        }

        return new EnumPlan(name, shape.Traits.Documentation, $"{shape.Id.Name} of {api}", values.ToImmutable())
        {
            Obsolete = Deprecation.Of(shape.Traits),
            IsReadFromJson = closure.IsReadFromJson(shape.Id),
        };
    }

    private static bool HasDeprecation(Shape shape) => shape.Traits.Has(TraitIds.Deprecated) || shape switch
    {
        StructureShape structure => structure.Members.Any(member => member.Traits.Has(TraitIds.Deprecated)),
        EnumShape open => open.Values.Any(value => value.Traits.Has(TraitIds.Deprecated)),
        _ => false,
    };

    private static void NameEverything(ServicePlan plan, Closure closure, Problems problems)
    {
        var names = new TypeNames(problems);
        foreach (OperationPlan operation in plan.Operations)
        {
            names.Add(operation.Request.Name, $"the request of {operation.Name}");
            names.Add(operation.Response.Name, $"the response of {operation.Name}");
        }

        foreach (Shape shape in closure.Data.Where(shape => shape is StructureShape or EnumShape))
        {
            names.Add(Names.Pascal(shape.Id.Name), shape.Id.ToString());
        }

        foreach (ErrorPlan error in plan.Errors)
        {
            names.Add(error.Name, $"the error {error.Code}");
        }

        var methods = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string method in plan.Operations.SelectMany(operation =>
            operation.Paginators.Select(paginator => $"{paginator.Method}Paged").Prepend($"{operation.Name}Async")))
        {
            if (!methods.Add(method))
            {
                problems.Add(Refusal.NameClash("The service", method, "an operation or paginator", "another"));
            }
        }
    }
}
