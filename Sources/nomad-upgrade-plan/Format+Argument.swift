import ArgumentParser
import UpgradePlanner

extension Format: ExpressibleByArgument {}
