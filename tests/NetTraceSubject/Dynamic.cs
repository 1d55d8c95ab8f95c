using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;

namespace NetTraceSubject;

/// <summary>Methods that exist at run time only.</summary>
public static class Dynamic
{
    public static void RunDynamicMethod()
    {
        var method = new DynamicMethod("MyDynamic", typeof(void), [typeof(Action)]);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Callvirt, typeof(Action).GetMethod(nameof(Action.Invoke))!);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Call, typeof(Spinner).GetMethod(nameof(Spinner.Keep))!);
        code.Emit(OpCodes.Ret);
        method.CreateDelegate<Action<Action>>()(Spinner.Spin);
    }

    public static void RunExpression()
    {
        Expression<Func<int>> expression = () => Spinner.SpinAndReturn() + 1;
        expression.Compile()();
    }

    public static void RunReflection() => typeof(Spinner).GetMethod(nameof(Spinner.Spin), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
}
